import { endIn, rankIn, relationIn } from '../snapshot/claim-columns.ts';
import type { WalkedGraph } from './walked-graph.ts';
import type { PreparedFilter, PreparedStep } from './step.ts';
import { nextGeneration } from './walker.ts';

export interface ShortestPath {
  /** Rows of the entities from one end to the other; undefined when there is no path within the bounds. */
  readonly nodes: readonly number[] | undefined;
  /** How many claims were read. */
  readonly touched: number;
  /** False when the budget ran out before the search was finished. */
  readonly whole: boolean;
}

/**
 * A shortest path of at most `most` claims between two entities, over no heading, reading no more than `budget`
 * claims. The step must allow both directions; the kinds it leads to are ignored.
 */
export type ShortestPathFinder = (
  from: number,
  to: number,
  step: PreparedStep,
  filter: PreparedFilter,
  most: number,
  budget: number,
) => ShortestPath;

/** What a search may follow. */
interface Allowed {
  readonly step: PreparedStep;
  readonly filter: PreparedFilter;
  readonly headings: Uint8Array;
}

/** One of the two searches that run towards each other. */
interface SearchSide {
  readonly stamps: Uint32Array;
  readonly parents: Uint32Array;
  readonly queue: Uint32Array;
  start: number;
  end: number;
}

/**
 * A finder of shortest paths in a snapshot. Two searches run towards each other; the one with the smaller frontier
 * goes one claim further at a time. It needs 24 bytes for each entity.
 */
export function createShortestPathFinder({ entities }: WalkedGraph): ShortestPathFinder {
  const { headings } = entities;
  const size = entities.count;
  const newSearch = (): SearchSide => ({
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
      const met = advance(near, far, generation, { step, filter, headings }, budget - touched);
      touched += met.touched;
      if (met.found !== undefined) {
        const nodes = [
          ...pathBack(forward, met.found, from).reverse(),
          ...pathBack(backward, met.found, to).slice(1),
        ];
        return { nodes, touched, whole: true };
      }
      if (touched >= budget) return { nodes: undefined, touched, whole: false };
    }
    return { nodes: undefined, touched, whole: true };
  };
}

function begin(search: SearchSide, node: number, generation: number): void {
  search.stamps[node] = generation;
  search.parents[node] = node;
  search.queue[0] = node;
  search.start = 0;
  search.end = 1;
}

/** Reads every claim of the entities on the frontier of `near`; stops when one leads into `far`. */
function advance(
  near: SearchSide,
  far: SearchSide,
  generation: number,
  { step: { sides }, filter: { floor, dropped }, headings }: Allowed,
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
        // A heading that the other search has reached is its start, an end of the path.
        if (headings[other] === 1 && far.stamps[other] !== generation) continue;
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

/** The nodes from a node back to the start of its search; the node itself is the first. */
function pathBack({ parents }: SearchSide, node: number, root: number): number[] {
  const nodes = [node];
  for (let at = node; at !== root;) {
    at = parents[at]!;
    nodes.push(at);
  }
  return nodes;
}
