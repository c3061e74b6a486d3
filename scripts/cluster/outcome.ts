import { isDeepStrictEqual } from 'node:util';
import type { GraphReader } from '../../packages/graph/src/index.ts';
import type { Question } from './questions.ts';

/** What a store did with a question. */
export interface Outcome {
  /** `unavailable`: it said that it cannot answer. Any other error that the snapshot does not give, too, is wrong. */
  readonly verdict: 'same' | 'wrong' | 'unavailable';
  /** Milliseconds. */
  readonly took: number;
}

/** Asks a reader of a store, and one of the snapshot that it was filled from. Answers are compared as JSON writes them. */
export async function askBoth(question: Question, here: GraphReader, there: GraphReader): Promise<Outcome> {
  const start = performance.now();
  const answer = await answerOf(question, there);
  const took = performance.now() - start;
  if (answer === UNAVAILABLE) return { verdict: 'unavailable', took };
  const verdict = isDeepStrictEqual(answer, await answerOf(question, here)) ? 'same' : 'wrong';
  return { verdict, took };
}

const UNAVAILABLE = Symbol('unavailable');

/** An answer as JSON writes it, or the message of an error. */
async function answerOf({ ask }: Question, reader: GraphReader): Promise<unknown> {
  try {
    return JSON.parse(JSON.stringify((await ask(reader)) ?? null));
  } catch (error) {
    return (error as Error).name === 'StoreUnavailableError' ? UNAVAILABLE : String(error);
  }
}
