import type { ClusterSession } from './cluster-session.ts';
import { LoadError } from './load-error.ts';
import { TABLE_NAMES, TABLES, type TableShape } from './tables.ts';
import type { TableCounts } from './write-tables.ts';

/** How many parts of the ring are counted at once, and how many rows each has, roughly. */
const AT_ONCE = 2;
const ROWS_IN_PART = 20_000;
const MOST_PARTS = 2 ** 16;
/** How often a part is counted: nodes that have just got much may be too slow at first. */
const ATTEMPTS = 5;

const LOWEST = -(2n ** 63n);
const RING = 2n ** 64n;

/**
 * Counts the rows of all tables of a keyspace on every node that holds them. Rejects with a `LoadError` when a table has more or
 * fewer than it should, or a node does not answer.
 */
export async function verifyCounts(
  session: Pick<ClusterSession, 'run'>,
  keyspace: string,
  counts: TableCounts,
): Promise<void> {
  for (const name of TABLE_NAMES) {
    const counted = await countRows(session, keyspace, TABLES[name], counts[name]);
    assertCount('there', name, counted, counts[name]);
  }
}

/** Throws a `LoadError` when a table has not as many rows as it should; `where` says of which rows this is. */
export function assertCount(where: string, table: string, found: number | undefined, expected: number): void {
  if (found === expected) return;
  throw new LoadError(
    `${found ?? 'no'} rows of the table ${table} are ${where}, and ${expected} should be: nothing is served of this load. Run it again.`,
  );
}

/**
 * Counts the rows of a table on all nodes that hold them, in parts of the ring of tokens. A row that a node lacks is written to
 * it while it is read, so that what has been counted is everywhere. Rejects when a node does not answer.
 */
async function countRows(
  session: Pick<ClusterSession, 'run'>,
  keyspace: string,
  { name, partition }: Pick<TableShape, 'name' | 'partition'>,
  expected: number,
): Promise<number> {
  const parts = BigInt(Math.min(MOST_PARTS, Math.ceil(expected / ROWS_IN_PART) + 1));
  const token = `token(${partition.join(', ')})`;
  const bounds = Array.from(
    { length: Number(parts) + 1 },
    (_, part) => LOWEST + (RING * BigInt(part)) / parts,
  );
  let next = 0;
  let counted = 0;
  const countSome = async (): Promise<void> => {
    while (next < Number(parts)) {
      const [after, to] = [
        bounds[next]!,
        bounds[next + 1]! === RING + LOWEST ? RING + LOWEST - 1n : bounds[next + 1]!,
      ];
      next += 1;
      // Not `counted += await`: that adds to what was counted before the wait.
      const inPart = await countPart(
        session,
        `SELECT COUNT(*) AS count FROM ${keyspace}.${name} WHERE ${token} > ${after} AND ${token} <= ${to}`,
      );
      counted += inPart;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, countSome));
  return counted;
}

async function countPart(session: Pick<ClusterSession, 'run'>, cql: string): Promise<number> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const [row] = await session.run(cql, [], 'all');
      return Number(row!['count']);
    } catch (error) {
      if (attempt === ATTEMPTS || !(error instanceof LoadError)) throw error;
    }
  }
}
