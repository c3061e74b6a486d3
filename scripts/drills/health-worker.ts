import { readFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';

export interface HealthTask {
  readonly url: string;
  /** Of the server. */
  readonly pid: number;
}

export interface HealthSamples {
  readonly failed: number;
  readonly milliseconds: readonly number[];
}

const { url, pid } = workerData as HealthTask;
// A connection for each question, as probes do.
const agent = new Agent({ keepAlive: false });
const milliseconds: number[] = [];
let failed = 0;
const ending = new AbortController();
parentPort?.on('message', () => ending.abort());

/** Milliseconds of processor time of the server's main thread. */
function spent(): number {
  try {
    return Number(readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return NaN;
  }
}

function ask(): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  get(`${url}/health`, { agent }, (response) => {
    response.resume();
    response.on('end', () => resolve(response.statusCode ?? 0));
  }).on('error', () => resolve(0));
  return promise;
}

await ask();
parentPort?.postMessage('ready');
while (!ending.signal.aborted) {
  const before = spent();
  if ((await ask()) !== 200) failed += 1;
  milliseconds.push(spent() - before);
  await wait(2);
}
parentPort?.postMessage({ failed, milliseconds } satisfies HealthSamples);
parentPort?.close();
