import { endIn, isDerivedIn, rankIn, relationIn, type Side } from '../snapshot/claim-columns.ts';
import type { WalkedGraph } from './walked-graph.ts';
import { wholeNumber } from './bad-argument.ts';
import { startRows } from './start-rows.ts';
import { prepareFilter, type PreparedFilter, type WalkFilter } from './step.ts';
import type { Subgraph } from './subgraph.ts';
import { rowAt } from './walker.ts';

export const MOST_HOPS = 4;
export const MOST_NEIGHBORS = 10_000;
/** How many claims may be read. */
const BUDGET = 1_000_000;

export interface NeighborhoodOptions extends WalkFilter {
  /** How many claims away at most. */
  readonly depth: number;
  /** How many entities at most, including the given ones. */
  readonly limit: number;
}

/** A claim that leads from an entity reached so far. */
interface Candidate {
  readonly row: number;
  readonly other: number;
  /** Whether it leads from the object of the claim to its subject: to a narrower term. */
  readonly down: boolean;
  /** 0 for the strongest claim of its entity, relation and direction, 1 for the next. */
  readonly turn: number;
  readonly rank: number;
  readonly derived: boolean;
  readonly works: number;
}

/**
 * The entities within `depth` claims of the given ones, and the claims between them. The strongest claim of each
 * relation and direction comes first, then the second of each, and so on, so that a limit keeps something of every
 * kind: a channel shows its organ, its partner and its regions as well as its best points. Claims are compared by
 * level, stored before derived, number of works, and order of the table. Nodes are in the order in which they were
 * reached, claims in the order in which they were taken. Nothing is gathered over a heading: what lies beyond one is only
 * reached from above, or when the heading is given. Throws `BadArgumentError` for an unknown id or level, more
 * than 1,000 ids, a depth that is not 0 to 4 and a limit that is not 1 to 10,000.
 */
export function neighborhood(
  snapshot: WalkedGraph,
  ids: readonly string[],
  options: NeighborhoodOptions,
): Subgraph {
  const { entities, claims } = snapshot;
  const depth = wholeNumber('depth', options.depth, 0, MOST_HOPS);
  const limit = wholeNumber('limit', options.limit, 1, MOST_NEIGHBORS);
  const starts = startRows(snapshot, 'ids', ids);
  const filter = prepareFilter(options);

  const nodes = new Set(starts.slice(0, limit));
  const rows = new Set<number>();
  let truncated = starts.length > nodes.size;
  let frontier = [...nodes];
  let budget = BUDGET;
  for (let hop = 0; hop < depth && frontier.length > 0; hop += 1) {
    const candidates: Candidate[] = [];
    for (const node of frontier) {
      const found = candidatesOf(snapshot, node, filter);
      budget -= found.length;
      if (budget < 0) {
        truncated = true;
        break;
      }
      candidates.push(...found);
    }
    const before = new Set(nodes);
    const reached = new Set<number>();
    for (const { row, other, down } of candidates.sort(compareCandidates)) {
      if (!nodes.has(other)) {
        if (nodes.size >= limit) {
          truncated = true;
          continue;
        }
        nodes.add(other);
      }
      if (!before.has(other) && (entities.headings[other] === 0 || down)) reached.add(other);
      rows.add(row);
    }
    frontier = [...reached];
  }
  return {
    nodes: Array.from(nodes, entities.idAt),
    claims: Array.from(rows, (row) => claims.at(row).id),
    truncated,
  };
}

function candidatesOf({ claims }: WalkedGraph, node: number, filter: PreparedFilter): Candidate[] {
  const { out, in: into, works } = claims.columns;
  return [out, into].flatMap((side) => {
    const found = positions(side, node).flatMap((position) => {
      const word = side.words[position]!;
      if (rankIn(word) < filter.floor || (word & filter.dropped) !== 0) return [];
      const row = rowAt(side, position);
      return [
        {
          row,
          other: endIn(word),
          down: side === into,
          relation: relationIn(word),
          rank: rankIn(word),
          derived: isDerivedIn(word),
          works: works[row]!,
        },
      ];
    });
    const byRelation = Map.groupBy(found, ({ relation }) => relation);
    return [...byRelation.values()].flatMap((same) =>
      same.sort(compareStrength).map((claim, turn): Candidate => ({ ...claim, turn })),
    );
  });
}

function positions({ offsets }: Side, node: number): number[] {
  const [start, end] = [offsets[node]!, offsets[node + 1]!];
  return Array.from({ length: end - start }, (_, index) => start + index);
}

interface Strength {
  readonly rank: number;
  readonly derived: boolean;
  readonly works: number;
  readonly row: number;
}

function compareStrength(a: Strength, b: Strength): number {
  return b.rank - a.rank || Number(a.derived) - Number(b.derived) || b.works - a.works || a.row - b.row;
}

function compareCandidates(a: Candidate, b: Candidate): number {
  return a.turn - b.turn || compareStrength(a, b);
}
