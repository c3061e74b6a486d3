import { endIn, positionOf, rankIn, relationIn, type Side } from '../snapshot/claim-columns.ts';
import type { WalkedGraph } from './walked-graph.ts';
import type { PreparedFilter, PreparedSide, PreparedStep } from './step.ts';

/** What a step reached. The arrays belong to the walker, and its next step overwrites them. */
export interface Reached {
  /** Rows of the entities reached, each once, in the order reached: the first `nodeCount` of the array. */
  nodes: Uint32Array;
  nodeCount: number;
  /**
   * Rows of the claims followed, in their order: the first `claimCount` of the array. A claim followed from both
   * ends is there twice.
   */
  claims: Uint32Array;
  claimCount: number;
  /** How many claims were read. */
  touched: number;
  /** False when the budget ended the step early. */
  whole: boolean;
}

/**
 * One step from the first `count` of the entities `from`, reading no more than `budget` claims. `from` may be the
 * result of the step before.
 */
export type Walker = (
  from: Uint32Array,
  count: number,
  step: PreparedStep,
  filter: PreparedFilter,
  budget: number,
) => Reached;

/**
 * For an entity with fewer claims than this, a linear search for the first relation is faster than a binary one.
 */
const FEW = 16;

/** A walker for a snapshot. It needs 12 bytes for each entity, and reuses them for every step. */
export function createWalker({ entities }: WalkedGraph): Walker {
  const kindOf = entities.kinds;
  const stamps = new Uint32Array(kindOf.length);
  const buffers = [new Uint32Array(kindOf.length), new Uint32Array(kindOf.length)] as const;
  const result: Reached = {
    nodes: buffers[0],
    nodeCount: 0,
    claims: new Uint32Array(1024),
    claimCount: 0,
    touched: 0,
    whole: true,
  };
  let generation = 0;

  return (from, count, { sides, kinds }, { floor, dropped }, budget) => {
    generation = nextGeneration(stamps, generation);
    const nodes = from === buffers[0] ? buffers[1] : buffers[0];
    let walked = result.claims;
    let nodeCount = 0;
    let claimCount = 0;
    let touched = 0;
    result.whole = true;
    for (let sideIndex = 0; sideIndex < sides.length; sideIndex += 1) {
      const preparedSide = sides[sideIndex]!;
      const { allowed, last } = preparedSide;
      const { offsets, words, rows } = preparedSide.side;
      for (let index = 0; index < count; index += 1) {
        const node = from[index]!;
        let position = firstOf(preparedSide, node);
        let end = offsets[node + 1]!;
        if (end - position > budget - touched) {
          end = position + budget - touched;
          result.whole = false;
        }
        if (walked.length - claimCount < end - position) walked = grown(walked, claimCount + end - position);
        const begin = position;
        for (; position < end; position += 1) {
          const word = words[position]!;
          const relation = relationIn(word);
          if (relation > last) break;
          const other = endIn(word);
          if (allowed[relation] === 0 || rankIn(word) < floor || (word & dropped) !== 0) continue;
          if (kinds !== undefined && kinds[kindOf[other]!] === 0) continue;
          walked[claimCount] = rows === undefined ? position : rows[position]!;
          claimCount += 1;
          if (stamps[other] === generation) continue;
          stamps[other] = generation;
          nodes[nodeCount] = other;
          nodeCount += 1;
        }
        touched += position - begin;
      }
    }
    result.nodes = nodes;
    result.nodeCount = nodeCount;
    result.claims = walked;
    result.claimCount = claimCount;
    result.touched = touched;
    return result;
  };
}

/** The row of the claim at a position of a side. */
export function rowAt(side: Side, position: number): number {
  return side.rows === undefined ? position : side.rows[position]!;
}

/** The number of the next round. When numbers run out, all stamps are cleared. */
export function nextGeneration(stamps: Uint32Array, generation: number): number {
  if (generation < 0xff_ff_ff_ff) return generation + 1;
  stamps.fill(0);
  return 1;
}

function firstOf({ side, first }: PreparedSide, node: number): number {
  let position = side.offsets[node]!;
  const end = side.offsets[node + 1]!;
  if (end - position > FEW) return positionOf(side, node, first);
  while (position < end && relationIn(side.words[position]!) < first) position += 1;
  return position;
}

function grown(array: Uint32Array, least: number): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(Math.max(array.length * 2, least));
  longer.set(array);
  return longer;
}
