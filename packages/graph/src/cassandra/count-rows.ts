import type { ClusterSession } from './cluster-session.ts';
import { LoadError } from './load-error.ts';
import type { TableShape } from './tables.ts';

/** How many parts of the ring are counted at once, and how many rows each has, roughly. */
const AT_ONCE = 2;
const ROWS_IN_PART = 20_000;
const MOST_PARTS = 2 ** 16;
/** How often a part is counted: nodes that have just got much may be too slow at first. */
const ATTEMPTS = 5;

const LOWEST = -(2n ** 63n);
const RING = 2n ** 64n;

/**
 * Counts the rows of a table on all nodes that hold them, in parts of the ring of tokens. A row that a node lacks is written to
 * it while it is read, so that what has been counted is everywhere. Rejects when a node does not answer.
 */
export async function countRows(
  session: ClusterSession,
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

async function countPart(session: ClusterSession, cql: string): Promise<number> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const [row] = await session.run(cql, [], 'all');
      return Number(row!['count']);
    } catch (error) {
      if (attempt === ATTEMPTS || !(error instanceof LoadError)) throw error;
    }
  }
}
