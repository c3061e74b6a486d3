import { describeError } from '../packages/api/src/server/expected-error.ts';
import { tryCluster } from './cluster/try-cluster.ts';

/** `pnpm cluster:test`: loads into three nodes of Cassandra on this machine, also while one is lost, and exits with 1 when something is wrong. */
try {
  await tryCluster(console.log);
} catch (error) {
  console.error(describeError(error));
  process.exitCode = 1;
}
