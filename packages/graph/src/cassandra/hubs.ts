import type { ClusterReads } from './cluster-reads.ts';
import { EVERYTHING } from './tables.ts';

/** How many pages each relation's list has, of an entity whose claims on a side are in several partitions. */
export type Hub = ReadonlyMap<number, number>;

/** The entities of which a side is in several partitions, by `hubKey`. */
export type Hubs = ReadonlyMap<string, Hub>;

/** All hubs: there are few. */
export async function readHubs(cluster: ClusterReads): Promise<Hubs> {
  const hubs = new Map<string, Map<number, number>>();
  const rows = await cluster.one('SELECT node, side, relation, pages FROM hub WHERE everything = ?', [
    EVERYTHING,
  ]);
  for (const row of rows) {
    const key = hubKey(row['node'] as string, row['side'] as number);
    const hub = hubs.get(key) ?? new Map<number, number>();
    hubs.set(key, hub.set(row['relation'] as number, row['pages'] as number));
  }
  return hubs;
}

/** The key of a side of an entity. */
export function hubKey(node: string, side: number): string {
  return `${side} ${node}`;
}
