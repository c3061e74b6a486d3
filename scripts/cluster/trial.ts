import assert from 'node:assert/strict';
import {
  type CassandraStore,
  openCassandraStore,
} from '../../packages/graph/src/cassandra/cassandra-store.ts';
import { type ClusterSession, openSession } from '../../packages/graph/src/cassandra/cluster-session.ts';
import { loadVersion } from '../../packages/graph/src/cassandra/load-version.ts';
import { readServed } from '../../packages/graph/src/cassandra/served-version.ts';
import { readStoreAddress } from '../../packages/graph/src/cassandra/store-address.ts';
import { keyspaceOf } from '../../packages/graph/src/cassandra/tables.ts';
import type { Snapshot } from '../../packages/graph/src/snapshot/snapshot.ts';
import { type Asked, tableOf } from './asked.ts';
import type { Cluster } from './start-cluster.ts';

/** A cluster that versions are loaded into and read from, and what came of it. */
export interface Trial {
  readonly cluster: Cluster;
  readonly session: ClusterSession;
  readonly print: (line: string) => void;
  /** Prints how long something took. */
  readonly timed: <T>(what: string, run: () => Promise<T>) => Promise<T>;
  /** Loads a version. `onStep` is told each step that is done. */
  readonly load: (
    snapshot: Snapshot,
    options?: { readonly replication?: number; readonly onStep?: (line: string) => void },
  ) => Promise<boolean>;
  /** The keyspaces that were served, the one that is now first. */
  readonly served: () => Promise<readonly string[]>;
  /** Runs something over a version that is loaded. */
  readonly withStore: (snapshot: Snapshot, use: (store: CassandraStore) => Promise<void>) => Promise<void>;
  /** Keeps figures for the end. Throws when an answer was wrong. */
  readonly report: (title: string, all: readonly Asked[]) => void;
}

/** Runs a trial over a cluster; in the end, however it ends, the figures are printed. */
export async function withTrial(
  cluster: Cluster,
  print: (line: string) => void,
  run: (trial: Trial) => Promise<void>,
): Promise<void> {
  const address = readStoreAddress(cluster.address);
  const session = await openSession(address);
  const figures: string[] = [];
  try {
    await run({
      cluster,
      session,
      print,
      timed: async (what, work) => {
        const start = performance.now();
        const result = await work();
        print(`${what}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
        return result;
      },
      load: (snapshot, { replication = 3, onStep = () => undefined } = {}) =>
        loadVersion(snapshot, { session, address, replication, env: process.env, print: onStep }),
      served: async () => (await readServed(session)).map(({ keyspace }) => keyspace),
      withStore: async (snapshot, use) => {
        const store = await openCassandraStore(address, keyspaceOf('jingluo', snapshot.version));
        try {
          await use(store);
        } finally {
          await store.close();
        }
      },
      report: (title, all) => {
        figures.push('', ...tableOf(title, all));
        const wrong = all.flatMap((asked) => asked.wrong.map((about) => `${asked.what}: ${about}`));
        assert.deepEqual(wrong, [], `${title}: answers are not those of the snapshot`);
      },
    });
  } finally {
    for (const line of figures) console.log(line);
    await session.close();
  }
}
