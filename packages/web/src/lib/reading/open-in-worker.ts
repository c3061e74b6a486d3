import {
  MAX_MILLISECONDS,
  type Opened,
  OpenError,
  openedOf,
  type OpenedText,
  refuseLarge,
  tooSlow,
  type ToOpen,
} from '@jingluo/graph/reading';

/**
 * The text of a file, opened in a worker that is ended when its time is over or the reader has seen enough. The file goes
 * nowhere; what is loaded for it are programs of this site. Rejects with an `OpenError` for a file that is not opened, and with
 * the reason of `signal` when that is aborted.
 */
export async function openInWorker(
  file: File,
  {
    signal,
    milliseconds = MAX_MILLISECONDS,
  }: { readonly signal?: AbortSignal; readonly milliseconds?: number } = {},
): Promise<OpenedText> {
  refuseLarge(file.size);
  const bytes = new Uint8Array(await file.arrayBuffer());
  signal?.throwIfAborted();
  const worker = new Worker(new URL('./open-worker.ts', import.meta.url), { type: 'module' });
  try {
    const toOpen = { bytes, hints: { name: file.name, type: file.type } };
    return openedOf(await answerOf(worker, toOpen, { signal, milliseconds }));
  } finally {
    worker.terminate();
  }
}

function answerOf(
  worker: Worker,
  toOpen: ToOpen & { readonly bytes: { readonly buffer: ArrayBuffer } },
  { signal, milliseconds }: { readonly signal: AbortSignal | undefined; readonly milliseconds: number },
): Promise<Opened> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(tooSlow(milliseconds));
    }, milliseconds);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
    worker.addEventListener('message', ({ data }: MessageEvent<Opened>) => {
      clearTimeout(timer);
      resolve(data);
    });
    worker.addEventListener('error', () => {
      clearTimeout(timer);
      reject(new OpenError('unreadable', 'This file cannot be read, or what reads it could not be loaded.'));
    });
    worker.postMessage(toOpen, [toOpen.bytes.buffer]);
  });
}
