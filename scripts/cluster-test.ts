import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setTimeout } from 'node:timers/promises';
import { isAlive } from '../packages/graph/src/files/is-alive.ts';
import type { LeftByTrial } from './cluster/run-trial.ts';
import { spawnNode } from './processes/spawn-node.ts';
import { exitCodeOf, type StopReason, stopSignal } from './processes/stop-signal.ts';

/*
 * `pnpm cluster:test`: loads into three nodes of Cassandra on this machine and compares what they answer, while nodes are killed
 * and come back. In the end the program that started the nodes is killed, too, and nothing of them may be left. Exits with 1
 * when something is not as it should be.
 */

const PROGRAM = fileURLToPath(new URL('cluster/run-trial.ts', import.meta.url));
const LONGEST_MS = 25 * 60_000;
/** How long what is left may take to go. */
const GOING_MS = 20_000;
const LOOKED_AGAIN_MS = 100;

async function test(stop: AbortSignal): Promise<number> {
  const trial = spawnNode([PROGRAM], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  let left: LeftByTrial | undefined;
  trial.once('message', (message) => {
    left = message as LeftByTrial;
    trial.kill('SIGKILL');
  });
  stop.addEventListener('abort', () => trial.kill(stop.reason as StopReason), { once: true });
  const limit = globalThis.setTimeout(() => {
    console.error(`It has not ended after ${LONGEST_MS / 60_000} minutes.`);
    trial.kill('SIGKILL');
  }, LONGEST_MS);
  await once(trial, 'close');
  clearTimeout(limit);
  if (stop.aborted) return exitCodeOf(stop.reason as StopReason);
  if (left === undefined) return 1;
  const until = performance.now() + GOING_MS;
  while (isThere(left)) {
    if (performance.now() > until) {
      console.error(`Who started the nodes was killed, and this is left: ${JSON.stringify(left)}`);
      return 1;
    }
    await setTimeout(LOOKED_AGAIN_MS);
  }
  console.log('Who started the nodes was killed: their processes and their folder are gone.');
  return 0;
}

function isThere({ folder, pids }: LeftByTrial): boolean {
  return existsSync(folder) || pids.some(isAlive);
}

process.exit(await test(stopSignal()));
