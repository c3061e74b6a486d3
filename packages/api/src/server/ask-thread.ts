import { Worker } from 'node:worker_threads';

/**
 * The first message of a worker thread, which is then ended. Rejects when the thread fails or ends without one, and with
 * the reason of `stop` when that aborts.
 */
export async function askThread<Answer>(
  module: URL,
  { task, stop }: { readonly task: unknown; readonly stop: AbortSignal },
): Promise<Answer> {
  stop.throwIfAborted();
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const worker = new Worker(module, { workerData: task });
  worker.once('message', resolve);
  worker.once('error', reject);
  worker.once('exit', (code) => reject(new Error(`The thread that reads the data ended with ${code}.`)));
  const onStop = (): void => reject(stop.reason as Error);
  stop.addEventListener('abort', onStop, { once: true });
  try {
    return await promise;
  } finally {
    stop.removeEventListener('abort', onStop);
    await worker.terminate();
  }
}
