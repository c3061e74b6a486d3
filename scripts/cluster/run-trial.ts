import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeError } from '../../packages/api/src/server/expected-error.ts';
import { findJavaTools } from '../../packages/graph/src/cassandra/java-tools.ts';
import { LoadError } from '../../packages/graph/src/cassandra/load-error.ts';
import { exitCodeOf, type StopReason, stopped, stopSignal } from '../processes/stop-signal.ts';
import { makeCluster } from './start-cluster.ts';
import { tryCluster } from './try-cluster.ts';

/** What is left to remove when this program is killed: the folder of the cluster, and the numbers of its processes. */
export interface LeftByTrial {
  readonly folder: string;
  readonly pids: readonly number[];
}

/**
 * Runs the trial. When all went well it tells its parent what there is, and waits to be killed. Otherwise, and when a signal
 * ends it, it ends the nodes and removes their folder itself.
 */
async function run(stop: AbortSignal): Promise<number> {
  const tools = await findJavaTools();
  const folder = mkdtempSync(join(tmpdir(), 'jingluo-cluster-'));
  // What is loaded is written there, too, so that it goes with the nodes.
  process.env['TMPDIR'] = folder;
  const cluster = await makeCluster(folder, tools);
  const started = performance.now();
  const print = (line: string): void => {
    console.log(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${line}`);
  };
  const work = async (): Promise<void> => {
    await cluster.start();
    print('three nodes are up');
    await tryCluster(cluster, print);
    const pids = cluster.nodes.flatMap((node) => node.pid() ?? []);
    process.send!({ folder, pids } satisfies LeftByTrial);
    await stopped(stop);
  };
  try {
    await Promise.race([work(), stopped(stop)]);
    return exitCodeOf(stop.reason as StopReason);
  } finally {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  }
}

try {
  process.exit(await run(stopSignal()));
} catch (error) {
  console.error(error instanceof LoadError ? error.message : describeError(error));
  process.exit(1);
}
