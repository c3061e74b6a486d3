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
  if (question?.kind !== 'paths') return question && { ...question, paths: [] };
  return withPaths(question, findPaths(...endsOf(question)));
}

/** The arguments with which the paths of a question are searched for. */
export function endsOf({ entities }: Question): [from: string, to: string, options: PathOptions] {
  return [entities[0]!, entities[1]!, PATHS];
}

/** A question about how two things are connected, with its paths; undefined when there are none. */
export function withPaths(question: Question, { paths }: FoundPaths): AnsweredQuestion | undefined {
  return paths.length === 0 ? undefined : { ...question, paths };
}
