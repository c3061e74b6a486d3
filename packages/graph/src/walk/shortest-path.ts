import { endIn, rankIn, relationIn } from '../snapshot/claim-columns.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { ReadyFilter, ReadyStep } from './step.ts';
import { nextGeneration } from './walker.ts';

export interface ShortestPath {
  /** Rows of the entities from one end to the other; undefined when there is no way within the bounds. */
  readonly nodes: readonly number[] | undefined;
  /** How many claims were looked at. */
  readonly touched: number;
  /** False when the budget ran out before the answer was known. */
  readonly whole: boolean;
}

/**
 * A shortest way between two entities of at most `most` claims, looking at no more than `budget` claims. The step must
 * be one that is walked both ways; the kinds it may lead to are not looked at.
 */
export type ShortestPathFinder = (
  from: number,
  to: number,
  step: ReadyStep,
  filter: ReadyFilter,
  most: number,
  budget: number,
) => ShortestPath;

/** One of the two searches that go towards each other. */
interface Search {
  readonly stamps: Uint32Array;
  readonly parents: Uint32Array;
  readonly queue: Uint32Array;
  start: number;
  end: number;
}

/**
 * A finder over a snapshot. Two searches go towards each other, the one with fewer entities at its edge a claim
 * further at a time. It keeps 24 bytes for each entity.
 */
export function createShortestPathFinder({ entities }: Snapshot): ShortestPathFinder {
  const size = entities.rows.length;
  const newSearch = (): Search => ({
    stamps: new Uint32Array(size),
    parents: new Uint32Array(size),
    queue: new Uint32Array(size),
    start: 0,
    end: 0,
  });
  const forward = newSearch();
  const backward = newSearch();
  let generation = 0;

  return (from, to, step, filter, most, budget) => {
    if (from === to) return { nodes: [from], touched: 0, whole: true };
    if (generation === 0xff_ff_ff_ff) backward.stamps.fill(0);
    generation = nextGeneration(forward.stamps, generation);
    begin(forward, from, generation);
    begin(backward, to, generation);
    let touched = 0;
    for (let length = 0; length < most; length += 1) {
      const [near, far] =
        forward.end - forward.start <= backward.end - backward.start
          ? [forward, backward]
          : [backward, forward];
      if (near.start === near.end) break;
      const met = advance(near, far, generation, step, filter, budget - touched);
      touched += met.touched;
      if (met.found !== undefined) {
        const nodes = [
          ...trail(forward, met.found, from).reverse(),
          ...trail(backward, met.found, to).slice(1),
        ];
        return { nodes, touched, whole: true };
      }
      if (touched >= budget) return { nodes: undefined, touched, whole: false };
    }
    return { nodes: undefined, touched, whole: true };
  };
}

function begin(search: Search, node: number, generation: number): void {
  search.stamps[node] = generation;
  search.parents[node] = node;
  search.queue[0] = node;
  search.start = 0;
  search.end = 1;
}

/** Looks at every claim of the entities at the edge of `near`; ends where one leads into `far`. */
function advance(
  near: Search,
  far: Search,
  generation: number,
  { sides }: ReadyStep,
  { floor, dropped }: ReadyFilter,
  budget: number,
): { found: number | undefined; touched: number } {
  const { stamps, parents, queue } = near;
  const edge = near.end;
  let end = near.end;
  let touched = 0;
  for (let index = near.start; index < edge; index += 1) {
    const node = queue[index]!;
    for (let sideIndex = 0; sideIndex < sides.length; sideIndex += 1) {
      const { side, allowed } = sides[sideIndex]!;
      const { offsets, words } = side;
      const start = offsets[node]!;
      const stop = Math.min(offsets[node + 1]!, start + budget - touched);
      for (let position = start; position < stop; position += 1) {
        const word = words[position]!;
        const other = endIn(word);
        if (stamps[other] === generation || allowed[relationIn(word)] === 0) continue;
        if (rankIn(word) < floor || (word & dropped) !== 0) continue;
        stamps[other] = generation;
        parents[other] = node;
        if (far.stamps[other] === generation) {
          return { found: other, touched: touched + position - start };
        }
        queue[end] = other;
        end += 1;
      }
      touched += stop - start;
    }
    if (touched >= budget) break;
  }
  near.start = edge;
  near.end = end;
  return { found: undefined, touched };
}

/** From a node back to where its search began; the node itself is the first. */
function trail({ parents }: Search, node: number, root: number): number[] {
  const nodes = [node];
  for (let at = node; at !== root;) {
    at = parents[at]!;
    nodes.push(at);
  }
  return nodes;
}
