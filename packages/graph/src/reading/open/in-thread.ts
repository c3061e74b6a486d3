import { OpenError, type OpenProblem } from './open-error.ts';
import { openText } from './open-text.ts';
import type { FileHints, OpenedText } from './opened-text.ts';

/*
 * Opening in a thread that can be ended: a worker of a browser or a thread of Node. Between threads an error is no longer of
 * its class, so both sides speak in values.
 */

/** What the thread is given. */
export interface ToOpen {
  readonly bytes: Uint8Array;
  readonly hints: FileHints;
}

/** What it answers. */
export type Opened =
  { readonly opened: OpenedText } | { readonly problem: OpenProblem; readonly message: string };

/** In the thread: opens a file. A mistake of ours is thrown, whatever the file. */
export async function openForMessage({ bytes, hints }: ToOpen): Promise<Opened> {
  try {
    return { opened: await openText(bytes, hints) };
  } catch (error) {
    if (!(error instanceof OpenError)) throw error;
    return { problem: error.problem, message: error.message };
  }
}

/** Outside: the text that the thread has answered with. Throws the `OpenError` that it had. */
export function openedOf(answer: Opened): OpenedText {
  if ('opened' in answer) return answer.opened;
  throw new OpenError(answer.problem, answer.message);
}

/** For a thread that was ended since its time was over. */
export function tooSlow(milliseconds: number): OpenError {
  return new OpenError(
    'too-slow',
    `This file took longer than ${milliseconds / 1000} seconds, which is the most that is waited.`,
  );
}
