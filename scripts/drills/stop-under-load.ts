import { Agent, request } from 'node:http';
import type { ServerProcess } from '../testing/server-process.ts';
import type { Statuses } from './flood.ts';

export interface StopSeen {
  readonly statuses: Statuses;
  /** Answers that began and did not end. */
  readonly cut: number;
  /** Answers with 503 that do not say when to ask again. */
  readonly withoutRetry: number;
  readonly code: number | null;
}

/** How many answers there are before the server is stopped. */
const BEFORE = 200;

/** Stops a server while clients ask it without a pause, until it takes no more connections. */
export async function stopUnderLoad(server: ServerProcess, clients: number): Promise<StopSeen> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const statuses = new Map<number, number>();
  const enough = Promise.withResolvers<undefined>();
  let count = 0;
  let cut = 0;
  let withoutRetry = 0;

  /** True when the server still takes connections. */
  const ask = (index: number): Promise<boolean> => {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const path =
      index % 3 === 0 ? `/trace?symptom=symptom:headache&n=${index}` : `/entities/acupoint:GB30?n=${index}`;
    const sent = request(server.url + path, { agent }, (response) => {
      const status = response.statusCode ?? 0;
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (status === 503 && response.headers['retry-after'] === undefined) withoutRetry += 1;
      response.resume();
      response.on('close', () => {
        if (!response.complete) cut += 1;
        resolve(true);
      });
    });
    // A connection that was closed before its request was read: browsers send that again by themselves.
    sent.on('error', ({ code }: NodeJS.ErrnoException) => resolve(code !== 'ECONNREFUSED'));
    sent.end();
    return promise;
  };
  const client = async (first: number): Promise<void> => {
    for (let index = first; await ask(index); index += clients) {
      count += 1;
      if (count >= BEFORE) enough.resolve(undefined);
    }
  };
  const all = Promise.all(Array.from({ length: clients }, (_, index) => client(index)));
  await enough.promise;
  const code = await server.stop();
  await all;
  agent.destroy();
  return { statuses, cut, withoutRetry, code };
}
