import type { ClusterSession } from './cluster-session.ts';
import { EVERYTHING, isKeyspaceOfVersion, POINTER } from './tables.ts';

/*
 * Which version of a graph readers read: the newest row of the pointer, `jingluo.version`. It is written when a keyspace is whole, and nothing else of
 * the cluster says what to read.
 */

function pointerOf({ graph }: ClusterSession): string {
  return `${graph}.${POINTER}`;
}

/** The keyspace and the table of the pointer, when they are not there yet. */
export async function createPointer(session: ClusterSession, replication: number): Promise<void> {
  await session.run(
    `CREATE KEYSPACE IF NOT EXISTS ${session.graph} WITH replication = ${replicationOf(replication)}`,
  );
  await session.run(
    `CREATE TABLE IF NOT EXISTS ${pointerOf(session)} (everything tinyint, since timestamp, keyspace_name text, PRIMARY KEY (everything, since)) WITH CLUSTERING ORDER BY (since DESC)`,
  );
}

/** How many nodes of each data centre hold what is in a keyspace, in CQL. */
export function replicationOf(nodes: number): string {
  return `{'class': 'NetworkTopologyStrategy', 'replication_factor': ${nodes}}`;
}

interface Served {
  readonly since: Date;
  readonly keyspace: string;
}

/** The keyspaces that were served, the one that is now first. */
export async function readServed(session: ClusterSession): Promise<readonly Served[]> {
  const rows = await session.run(
    `SELECT since, keyspace_name FROM ${pointerOf(session)} WHERE everything = ${EVERYTHING}`,
  );
  return rows.map((row) => ({ since: row['since'] as Date, keyspace: row['keyspace_name'] as string }));
}

/** Lets readers read a keyspace from now on. */
export async function serve(session: ClusterSession, keyspace: string): Promise<void> {
  const [served] = await readServed(session);
  // The clock of the machine that served the last one may be ahead of ours.
  const since = new Date(Math.max(Date.now(), (served?.since.getTime() ?? 0) + 1));
  await session.run(
    `INSERT INTO ${pointerOf(session)} (everything, since, keyspace_name) VALUES (${EVERYTHING}, ?, ?)`,
    [since, keyspace],
  );
}

/** The keyspaces of versions that are there, whole or not. */
export async function listKeyspaces(session: ClusterSession): Promise<readonly string[]> {
  const rows = await session.run('SELECT keyspace_name FROM system_schema.keyspaces');
  return rows
    .map((row) => row['keyspace_name'] as string)
    .filter((name) => isKeyspaceOfVersion(session.graph, name));
}

/**
 * Drops all keyspaces of versions but the one that is served and the one before it, which readers may still read. Returns the
 * names of those that were dropped, with what an interrupted load has left.
 */
export async function dropOld(session: ClusterSession): Promise<readonly string[]> {
  const served = await readServed(session);
  const kept = new Set([...new Set(served.map(({ keyspace }) => keyspace))].slice(0, 2));
  const there = await listKeyspaces(session);
  const dropped = there.filter((keyspace) => !kept.has(keyspace));
  // Before its keyspace goes, so that the pointer never names one that is not there.
  for (const { since, keyspace } of served)
    if (!kept.has(keyspace))
      await session.run(`DELETE FROM ${pointerOf(session)} WHERE everything = ${EVERYTHING} AND since = ?`, [
        since,
      ]);
  for (const keyspace of dropped) await session.run(`DROP KEYSPACE IF EXISTS ${keyspace}`);
  return dropped;
}
