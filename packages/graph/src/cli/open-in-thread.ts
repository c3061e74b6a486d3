import { Worker } from 'node:worker_threads';
import { MAX_MILLISECONDS } from '../reading/open/limits.ts';
import { type Opened, openedOf, tooSlow, type ToOpen } from '../reading/open/in-thread.ts';
import { OpenError } from '../reading/open/open-error.ts';
import { refuseLarge } from '../reading/open/refuse-large.ts';
import type { OpenedText } from '../reading/open/opened-text.ts';

/** Megabytes that a thread may take: a file of 20 MB and the text of it several times over. */
const MAX_MEGABYTES = 1024;

/**
 * Opens a file in a thread of its own, which is ended when the time is over or the memory is full. Rejects with an `OpenError`
 * for what is not opened.
 */
export async function openInThread(
  toOpen: ToOpen,
  { milliseconds = MAX_MILLISECONDS }: { readonly milliseconds?: number } = {},
): Promise<OpenedText> {
  refuseLarge(toOpen.bytes.length);
  const thread = new Worker(new URL('open-thread.ts', import.meta.url), {
    workerData: toOpen,
    resourceLimits: { maxOldGenerationSizeMb: MAX_MEGABYTES },
    // What libraries say of a file is not for the reader.
    stdout: true,
    stderr: true,
  });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(tooSlow(milliseconds));
    }, milliseconds);
  });
  try {
    return openedOf(await Promise.race([answerOf(thread), late]));
  } finally {
    clearTimeout(timer);
    await thread.terminate();
  }
}

function answerOf(thread: Worker): Promise<Opened> {
  return new Promise((resolve, reject) => {
    thread.once('message', (answer: Opened) => {
      resolve(answer);
    });
    thread.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? new OpenError('too-large', 'This file needs more memory than it is given.', { cause: error })
          : error,
      );
    });
  });
}
