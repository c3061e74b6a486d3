import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ClusterSession } from './cluster-session.ts';
import { verifyCounts } from './count-rows.ts';
import { LoadError } from './load-error.ts';
import { TABLE_NAMES } from './tables.ts';
import type { TableCounts } from './write-tables.ts';

const [LOWEST, HIGHEST] = [-(2n ** 63n), 2n ** 63n - 1n];
const KEYSPACE = 'jingluo_0123456789abcdef';

/** Answers counts like a cluster whose tables all have rows at these tokens. */
function clusterWith(tokens: readonly bigint[]): Pick<ClusterSession, 'run'> {
  return {
    run: (cql, values, by) => {
      const [, after, to] = /> (-?\d+) AND token\([\w, ]+\) <= (-?\d+)$/.exec(cql)!.map(String);
      expect([values, by]).toEqual([[], 'all']);
      return Promise.resolve([
        { count: tokens.filter((token) => token > BigInt(after!) && token <= BigInt(to!)).length },
      ]);
    },
  };
}

function allTables(rows: number): TableCounts {
  return Object.fromEntries(TABLE_NAMES.map((name) => [name, rows])) as Record<
    (typeof TABLE_NAMES)[number],
    number
  >;
}

// No row is at the lowest token: Cassandra puts what would be there at the highest.
const anyTokens = fc.array(fc.bigInt({ min: LOWEST + 1n, max: HIGHEST }), { maxLength: 50 });

test('each row is counted once, in however many parts of the ring', async () => {
  await fc.assert(
    fc.asyncProperty(anyTokens, async (some) => {
      const tokens = [LOWEST + 1n, ...some, -1n, 0n, 1n, HIGHEST];
      await verifyCounts(clusterWith(tokens), KEYSPACE, allTables(tokens.length));
    }),
    { seed: 20_261_130, numRuns: 50 },
  );
  // So many that each table is counted in several parts.
  const many = Array.from(
    { length: 100_000 },
    (_, index) => LOWEST + 1n + BigInt(index) * (2n ** 64n / 100_000n),
  );
  await verifyCounts(clusterWith(many), KEYSPACE, allTables(many.length));
});

test('a row too many or too few in one table ends the load', async () => {
  const cluster = clusterWith([1n, 2n, 3n]);
  const counted = (changed: Partial<TableCounts>) =>
    verifyCounts(cluster, KEYSPACE, { ...allTables(3), ...changed });
  await counted({});
  await expect(counted({ edge: 4 })).rejects.toThrow(
    new LoadError(
      '3 rows of the table edge are there, and 4 should be: nothing is served of this load. Run it again.',
    ),
  );
  await expect(counted({ about: 2 })).rejects.toThrow('3 rows of the table about are there, and 2 should be');
});

test('a node that does not answer is asked again, and then ends the load', async () => {
  let asked = 0;
  const run: ClusterSession['run'] = () => {
    asked += 1;
    return Promise.reject(new LoadError('The cluster refused: no answer'));
  };
  await expect(verifyCounts({ run }, KEYSPACE, allTables(3))).rejects.toThrow('no answer');
  expect(asked).toBeGreaterThan(1);
});
