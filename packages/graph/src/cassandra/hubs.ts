import type { ClusterReads } from './cluster-reads.ts';
import { bucketOf, EVERYTHING, MOST_IN_PARTITION } from './tables.ts';

/** A partition of claims at a side of an entity. */
export interface Bucket {
  readonly bucket: number;
  /** How many claims it has, or at most has. */
  readonly size: number;
}

/** How many claims of each relation a side of an entity has. */
type Hub = ReadonlyMap<number, number>;

/** The entities of which a side is in several partitions, and what these are. */
export interface Hubs {
  /** The partitions of a side of an entity that have claims of a relation, or of any. */
  readonly bucketsOf: (node: string, side: number, relation?: number) => readonly Bucket[];
}

/** All hubs: there are few. */
export async function readHubs(cluster: ClusterReads): Promise<Hubs> {
  const rows = await cluster.one('SELECT node, side, relation, total FROM hub WHERE everything = ?', [
    EVERYTHING,
  ]);
  return createHubs(
    rows.map((row) => ({
      node: row['node'] as string,
      side: row['side'] as number,
      relation: row['relation'] as number,
      total: row['total'] as number,
    })),
  );
}

/** Hubs from the rows of their table. */
export function createHubs(
  rows: Iterable<{
    readonly node: string;
    readonly side: number;
    readonly relation: number;
    readonly total: number;
  }>,
): Hubs {
  const hubs = new Map<string, Map<number, number>>();
  const keyOf = (node: string, side: number): string => `${side} ${node}`;
  for (const { node, side, relation, total } of rows) {
    const hub = hubs.get(keyOf(node, side)) ?? new Map<number, number>();
    hubs.set(keyOf(node, side), hub.set(relation, total));
  }
  return {
    bucketsOf: (node, side, relation) => {
      const hub: Hub | undefined = hubs.get(keyOf(node, side));
      if (hub === undefined) return [{ bucket: 0, size: MOST_IN_PARTITION }];
      return [...hub].flatMap(([of, total]) =>
        relation === undefined || of === relation ? pagesOf(of, total) : [],
      );
    },
  };
}

function pagesOf(relation: number, total: number): Bucket[] {
  return Array.from({ length: Math.ceil(total / MOST_IN_PARTITION) }, (_, page) => ({
    bucket: bucketOf(relation, page),
    size: Math.min(MOST_IN_PARTITION, total - page * MOST_IN_PARTITION),
  }));
}
