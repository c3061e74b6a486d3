import assert from 'node:assert/strict';
import { LoadError } from '../../packages/graph/src/cassandra/load-error.ts';
import { keyspaceOf } from '../../packages/graph/src/cassandra/tables.ts';
import { dataFolders } from '../../packages/graph/src/data/data-folders.ts';
import { loadSnapshot } from '../../packages/graph/src/load/load-snapshot.ts';
import { openSnapshot } from '../../packages/graph/src/snapshot/open-snapshot.ts';
import { syntheticGraph } from '../../packages/graph/src/walk/synthetic-graph.ts';
import type { Cluster } from './start-cluster.ts';
import { type Trial, withTrial } from './trial.ts';
import { tryLostLoads } from './try-lost-loads.ts';
import { tryLostNodes } from './try-lost-nodes.ts';
import { tryServers } from './try-servers.ts';
import { tryVersion } from './try-version.ts';

/** Entities and claims of synthetic graphs. */
const SMALL = [1000, 5000] as const;
const LARGE = [30_000, 100_000] as const;

/**
 * Loads the shipped data into three nodes and compares answers, also while nodes are killed and come back and while another
 * version is loaded; then loads a large graph and compares answers. Throws when something is not as it should be.
 */
export async function tryCluster(cluster: Cluster, print: (line: string) => void): Promise<void> {
  const shipped = loadSnapshot(dataFolders(undefined));
  await withTrial(cluster, print, async (trial) => {
    const { load, served, timed } = trial;
    await assert.rejects(load(shipped, { replication: 4 }), LoadError);
    assert.equal(await timed('the shipped data is loaded', () => load(shipped)), true);
    assert.deepEqual(await served(), [keyspaceOf('jingluo', shipped.version)]);
    assert.equal(await load(shipped), false);
    await tryVersion(trial, shipped, { title: 'The shipped data', ofEach: 60, isShipped: true });
    const servers = await tryServers(trial);
    await tryLostNodes(trial, shipped);

    const small = openSnapshot(syntheticGraph(...SMALL));
    await tryLostLoads(trial, shipped, small);
    await tryVersion(trial, small, { title: 'The version that lost nodes', ofEach: 20 });
    await servers.tryNextVersion(small);
    await servers.tryLostCluster();
    await servers.stop();

    await tryLarge(trial);
  });
}

/** A graph in which lists of an entity and of a work are cut into several partitions. */
async function tryLarge(trial: Trial): Promise<void> {
  const { session, timed, load, print } = trial;
  const large = openSnapshot(syntheticGraph(...LARGE, { hubs: true }));
  assert.equal(await timed(`${LARGE[1]} claims are loaded`, () => load(large)), true);
  for (const table of ['hub', 'work_pages']) {
    const rows = await session.run(
      `SELECT pages, total FROM ${keyspaceOf('jingluo', large.version)}.${table}`,
    );
    const cut = rows.map(({ pages, total }) => ({ pages: Number(pages), total: Number(total) }));
    assert(cut.some(({ pages }) => pages > 1));
    print(
      `  ${table}: ${cut.map(({ pages, total }) => `${total} claims in ${pages} partitions`).join(', ')}`,
    );
  }
  await tryVersion(trial, large, { title: `${LARGE[1]} claims`, ofEach: 25 });
}
