import type { EntityTable } from '../snapshot/entity-table.ts';
import { MOST_STARTS } from '../walk/start-rows.ts';
import type { WalkedGraph } from '../walk/walked-graph.ts';
import type { Edge, EdgeSide } from './graph-store.ts';
import { partialGraph } from './partial-graph.ts';
import { type EdgesKey, nameOfEdges, type Rounds } from './rounds.ts';

/** Bounds of one walk: a store answers others, too. */
const MOST_ROUNDS = 16;
const MOST_EDGES = 200_000;
const MOST_LISTS_A_ROUND = 20_000;

/**
 * Runs a walk over a store: over what is known of the graph, again and again, each time with the claims that it wanted before,
 * a round for each frontier, until it wants no more. Its answer is then that of the whole graph. When a bound is reached
 * first, the answer is what is known, and `truncated`. Rejects like the walk.
 */
export async function walkStore<T extends { readonly truncated: boolean }>(
  rounds: Rounds,
  entities: EntityTable,
  starts: readonly string[],
  walk: (graph: WalkedGraph) => T,
): Promise<T> {
  const ids = [...new Set(starts)].slice(0, MOST_STARTS + 1);
  const known = new Map<string, readonly Edge[]>();
  const got = { edges: 0, isCut: false };
  const read = async (keys: readonly EdgesKey[]): Promise<void> => {
    const lists = await rounds.edges.many(keys);
    lists.forEach((list, index) => {
      known.set(nameOfEdges(keys[index]!), list.edges);
      got.edges += list.edges.length;
      got.isCut ||= list.isCut;
    });
  };
  // Nearly every walk begins with the claims of its starts.
  await read(
    ids
      .filter((id) => entities.rowOf(id) !== undefined)
      .flatMap((id) => (['out', 'in'] as const).map((side) => wanted(id, side))),
  );

  for (let round = 1; ; round += 1) {
    const graph = partialGraph(entities, ids, [...known.values()].flat());
    const answer = walk(graph);
    const missing: EdgesKey[] = [];
    graph.eachRead((id, side) => {
      const key = wanted(id, side);
      if (!known.has(nameOfEdges(key))) missing.push(key);
    });
    if (missing.length === 0) return got.isCut ? { ...answer, truncated: true } : answer;
    if (round >= MOST_ROUNDS || got.edges >= MOST_EDGES || missing.length > MOST_LISTS_A_ROUND)
      return { ...answer, truncated: true };
    await read(missing);
  }
}

function wanted(id: string, side: EdgeSide): EdgesKey {
  return { id, side, relation: undefined };
}
