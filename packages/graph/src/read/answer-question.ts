import type { Question, ReadQuestion } from '../search/read-question.ts';
import type { FoundPaths, Path, PathOptions } from '../walk/paths.ts';

/** A question; for one about how two things are connected, with the best paths. */
export interface AnsweredQuestion extends Question {
  /** Empty for the other kinds. */
  readonly paths: readonly Path[];
}

/** The explorer draws paths with these limits, too. */
const PATHS = { maxLength: 4, first: 10 } as const;

/** Reads a text as a question and answers it. It is no question when no path joins its two things. */
export function answerQuestion(
  read: ReadQuestion,
  findPaths: (from: string, to: string, options: PathOptions) => FoundPaths,
  text: string,
): AnsweredQuestion | undefined {
  const question = read(text);
  if (question === undefined) return undefined;
  if (question.kind !== 'paths') return { ...question, paths: [] };
  const { paths } = findPaths(question.entities[0]!, question.entities[1]!, PATHS);
  return paths.length === 0 ? undefined : { ...question, paths };
}
