import { parentPort, workerData } from 'node:worker_threads';
import { OpenError, type OpenProblem } from '../reading/open/open-error.ts';
import { openText } from '../reading/open/open-text.ts';
import type { FileHints, OpenedText } from '../reading/open/opened-text.ts';

/** What the thread is given. */
export interface ToOpen {
  readonly bytes: Uint8Array;
  readonly hints: FileHints;
}

/** What it answers. */
export type Opened =
  { readonly opened: OpenedText } | { readonly problem: OpenProblem; readonly message: string };

const { bytes, hints } = workerData as ToOpen;

async function answer(): Promise<Opened> {
  try {
    return { opened: await openText(bytes, hints) };
  } catch (error) {
    if (!(error instanceof OpenError)) throw error;
    return { problem: error.problem, message: error.message };
  }
}

parentPort!.postMessage(await answer());
