import { rmSync } from 'node:fs';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { ClusterSession } from './cluster-session.ts';
import { assertCount, verifyCounts } from './count-rows.ts';
import { findJavaTools } from './java-tools.ts';
import { LoadError } from './load-error.ts';
import { makeLoadFolder } from './load-folder.ts';
import { loadLimit, runLoader } from './run-loader.ts';
import { createPointer, listKeyspaces, readServed, replicationOf, serve } from './served-version.ts';
import type { StoreAddress } from './store-address.ts';
import { createTable, keyspaceOf, TABLE_NAMES, TABLES } from './tables.ts';
import { type TableCounts, writeTables } from './write-tables.ts';

export interface LoadVersionOptions {
  readonly session: ClusterSession;
  readonly address: StoreAddress;
  /** How many nodes of each data centre hold each row. */
  readonly replication: number;
  readonly env: NodeJS.ProcessEnv;
  /** Is told each step that is done. */
  readonly print: (line: string) => void;
}

/**
 * Loads a snapshot into a keyspace of its own, counts what is there on every node, and only then lets readers read it. Returns
 * false when it is served already. Rejects with a `LoadError`, and readers then read what they read before. What a load that
 * was interrupted has left of the same version is replaced; two loads must not run at one time.
 */
export async function loadVersion(snapshot: Snapshot, options: LoadVersionOptions): Promise<boolean> {
  const { session, replication, print } = options;
  if (replication > session.nodes())
    throw new LoadError(
      `${replication} nodes are to hold each row, and a data centre of the cluster has ${session.nodes()}: give a smaller --replication, or add nodes.`,
    );
  const keyspace = keyspaceOf(session.graph, snapshot.version);
  const tools = await findJavaTools(options.env);
  await createPointer(session, replication);
  if ((await readServed(session))[0]?.keyspace === keyspace) return false;

  const folder = makeLoadFolder();
  try {
    const counts = await writeTables(snapshot, keyspace, folder);
    print(`${sumOf(counts)} rows of ${TABLE_NAMES.length} tables are written`);
    if ((await listKeyspaces(session)).includes(keyspace)) await session.run(`DROP KEYSPACE ${keyspace}`);
    await session.run(`CREATE KEYSPACE ${keyspace} WITH replication = ${replicationOf(replication)}`);
    await session.define(TABLE_NAMES.map((name) => createTable(keyspace, TABLES[name])));
    const hosts = options.address.contactPoints;
    const { storagePort } = session;
    const onTable = (table: string, rows: number) => print(`  ${table}: ${rows} rows are streamed`);
    const taken = await runLoader({
      ...{ tools, folder, keyspace, hosts, storagePort, onTable },
      limit: loadLimit(sumOf(counts)),
    });
    for (const name of TABLE_NAMES) assertCount('taken from the files', name, taken.get(name), counts[name]);
    print(`they are streamed to ${replication} node${replication === 1 ? '' : 's'} each`);
    await verifyCounts(session, keyspace, counts);
    print('they are counted on every node');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  await serve(session, keyspace);
  print(`${keyspace} is served`);
  return true;
}

function sumOf(counts: TableCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
