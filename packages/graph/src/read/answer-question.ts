import type { Question, ReadQuestion } from '../search/read-question.ts';
import type { FoundPaths, Path, PathOptions } from '../walk/paths.ts';

/** A question, and for one about what joins two things the best paths. */
export interface AnsweredQuestion extends Question {
  /** Empty for the other kinds. */
  readonly paths: readonly Path[];
}

/** As the explorer draws them. */
const PATHS = { maxLength: 4, first: 10 } as const;

/** Reads a text as a question. Two things that no path joins make none. */
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
