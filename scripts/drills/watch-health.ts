import { Worker } from 'node:worker_threads';
import { quantile } from '../testing/quantile.ts';
import type { HealthSamples, HealthTask } from './health-worker.ts';

/** What `/health` did while something else went on. */
export interface HealthSeen {
  readonly count: number;
  /** Answers that were not 200. */
  readonly failed: number;
  /**
   * Milliseconds of processor time that the server's thread spent between question and answer, on whatever it was; not
   * known on systems without `/proc`. That of the slowest one in a hundred, and of the slowest.
   */
  readonly p99: number;
  readonly max: number;
}

/** Asks `/health` again and again, from a thread of its own, while `work` goes on. */
export async function watchHealth(
  { url, pid }: HealthTask,
  work: () => Promise<unknown>,
): Promise<HealthSeen> {
  const worker = new Worker(new URL('health-worker.ts', import.meta.url), { workerData: { url, pid } });
  const ready = Promise.withResolvers<undefined>();
  const samples = Promise.withResolvers<HealthSamples>();
  worker.on('message', (message: HealthSamples | 'ready') =>
    message === 'ready' ? ready.resolve(undefined) : samples.resolve(message),
  );
  worker.on('error', (error) => {
    ready.reject(error);
    samples.reject(error);
  });
  try {
    await ready.promise;
    await work();
    worker.postMessage('end');
    const { failed, milliseconds } = await samples.promise;
    return {
      count: milliseconds.length,
      failed,
      p99: quantile(milliseconds, 0.99),
      max: quantile(milliseconds, 1),
    };
  } finally {
    await worker.terminate();
  }
}
