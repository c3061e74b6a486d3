import assert from 'node:assert/strict';
import {
  type CassandraStore,
  openCassandraStore,
} from '../../packages/graph/src/cassandra/cassandra-store.ts';
import { openSession } from '../../packages/graph/src/cassandra/cluster-session.ts';
import { LoadError } from '../../packages/graph/src/cassandra/load-error.ts';
import { loadVersion } from '../../packages/graph/src/cassandra/load-version.ts';
import { readServed } from '../../packages/graph/src/cassandra/served-version.ts';
import { readStoreAddress } from '../../packages/graph/src/cassandra/store-address.ts';
import { keyspaceOf } from '../../packages/graph/src/cassandra/tables.ts';
import { dataFolders } from '../../packages/graph/src/data/data-folders.ts';
import { createReader } from '../../packages/graph/src/read/snapshot-reader.ts';
import { loadSnapshot } from '../../packages/graph/src/load/load-snapshot.ts';
import type { Snapshot } from '../../packages/graph/src/snapshot/snapshot.ts';
import { createStoreReader } from '../../packages/graph/src/store/store-reader.ts';
import { compareAnswers } from './compare-answers.ts';
import { startCluster } from './start-cluster.ts';

/**
 * Starts three nodes, loads the shipped data, asks for it, loses a node, asks again, and tries to load another version.
 * What is served is at each step a version whose rows were counted on every node, and every answer is that of the snapshot.
 * Throws when something is not so.
 */
export async function tryCluster(print: (line: string) => void): Promise<void> {
  const timed = async <T>(what: string, run: () => Promise<T>): Promise<T> => {
    const start = performance.now();
    const result = await run();
    print(`${what}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
    return result;
  };
  const shipped = loadSnapshot(dataFolders(undefined));
  const other: Snapshot = { ...shipped, version: 'f'.repeat(16) };
  const cluster = await timed('three nodes are up', startCluster);
  try {
    const address = readStoreAddress(cluster.address);
    const session = await openSession(address);
    try {
      const load = (snapshot: Snapshot, replication = 3) =>
        loadVersion(snapshot, { session, address, replication, env: process.env, print });
      const served = async () => (await readServed(session)).map(({ keyspace }) => keyspace);
      const first = keyspaceOf(shipped.version);

      await assert.rejects(load(shipped, 4), LoadError);
      assert.equal(await timed('the shipped data is loaded', () => load(shipped)), true);
      assert.deepEqual(await served(), [first]);
      assert.equal(await load(shipped), false);

      const store = await openCassandraStore(address, first);
      try {
        await compare(store, shipped, 1, print);
        await cluster.nodes[2]!.kill();
        print('without a node:');
        await compare(store, shipped, 2, print);
      } finally {
        await store.close();
      }
      await timed('without a node nothing is loaded', () => assert.rejects(load(other), LoadError));
      assert.deepEqual(await served(), [first]);
    } finally {
      await session.close();
    }
  } finally {
    await timed('all nodes are stopped', cluster.stop);
  }
}

/** Asks a store and the snapshot that it holds the same questions, and prints how long the store took. Throws when an answer differs. */
async function compare(
  store: CassandraStore,
  snapshot: Snapshot,
  seed: number,
  print: (line: string) => void,
): Promise<void> {
  const here = createReader(snapshot);
  const compared = await compareAnswers(here, createStoreReader(store, here), snapshot, seed);
  for (const { kind, asked, different, p50, p95, rounds } of compared)
    print(
      `  ${kind}: ${asked} asked, ${different.length} different; ${p50.toFixed(0)} ms, of 95 % ${p95.toFixed(0)}; at most ${rounds} rounds`,
    );
  assert.deepEqual(
    compared.flatMap(({ different }) => different),
    [],
  );
}
