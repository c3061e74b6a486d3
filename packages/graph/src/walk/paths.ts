import type { Claim } from '../snapshot/model.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { type EvidenceLevel, levelAt } from '../vocabulary/levels.ts';
import type { RelationKind } from '../vocabulary/relations.ts';
import { BadArgumentError, wholeNumber } from './bad-argument.ts';
import { createHops, type Hop, type Hops } from './hops.ts';
import { isSiblingTurn } from './sibling-turn.ts';
import type { ShortestPathFinder } from './shortest-path.ts';
import { readyFilter, readyStep, type WalkFilter } from './step.ts';

export const MOST_LENGTH = 8;
export const MOST_PATHS = 100;
/** How many claims a search may look at. */
const PATH_BUDGET = 500_000;
/** Of the paths asked for, at most one in so many goes the same way through the same hub while others are left. */
const SHARE_OF_ONE_WAY = 3;

export interface PathOptions extends WalkFilter {
  /** How many claims long at most. */
  readonly maxLength: number;
  /** How many paths at most. */
  readonly first: number;
  /** Only along these relations. */
  readonly relations?: readonly RelationKind[] | undefined;
  readonly budget?: number | undefined;
}

/** A way from one entity to another that comes to no entity twice. */
export interface Path {
  /** Entity ids from one end to the other. */
  readonly nodes: readonly string[];
  /** Ids of the claims between each two entities, strongest first. */
  readonly hops: readonly (readonly string[])[];
  /** How many hops it has. */
  readonly length: number;
  /** The level of its weakest hop; a hop is as strong as its strongest claim. */
  readonly weakestLevel: EvidenceLevel;
  /** The works behind the strongest claim of the hop that has fewest. */
  readonly works: number;
}

export interface FoundPaths {
  /** Shortest first, then by weakest level and by works, both falling, then in the order of the table of entities. */
  readonly paths: readonly Path[];
  /** True when the budget ran out: there may be paths as short as the last of these, or the only ones, left unseen. */
  readonly truncated: boolean;
}

/** A path in rows. */
interface Draft {
  readonly nodes: readonly number[];
  readonly hops: readonly Hop[];
  readonly rank: number;
  readonly works: number;
}

/**
 * The best simple paths between two entities, claims being walked either way. All paths of one length are looked at
 * before longer ones, and longer ones only while fewer than `first` are found.
 *
 * Two things keep a hub, such as a channel with 67 points, from drowning the answer. A path of more than two hops makes
 * no sibling turn (`isSiblingTurn`): from a point to its channel and back to any other point. And no more than a third
 * of the paths asked for go the same way, by the same relations through the same busiest entity, while there are others.
 *
 * Throws `BadArgumentError` for an unknown id, relation or level, for a length that is not 1 to 8, and for a number of
 * paths that is not 1 to 100.
 */
export function paths(
  snapshot: Snapshot,
  findShortest: ShortestPathFinder,
  fromId: string,
  toId: string,
  options: PathOptions,
): FoundPaths {
  const { claims } = snapshot;
  const maxLength = wholeNumber('maxLength', options.maxLength, 1, MOST_LENGTH);
  const first = wholeNumber('first', options.first, 1, MOST_PATHS);
  const from = rowOf(snapshot, 'from', fromId);
  const to = rowOf(snapshot, 'to', toId);
  const step = readyStep(snapshot, { relations: options.relations });
  const filter = readyFilter(options);
  const budget = options.budget ?? PATH_BUDGET;
  if (from === to) return { paths: [], truncated: false };

  const shortest = findShortest(from, to, step, filter, maxLength, budget);
  if (shortest.nodes === undefined) return { paths: [], truncated: !shortest.whole };
  const hops = createHops(snapshot, step, filter, budget - shortest.touched);
  const chosen: Draft[] = [];
  for (let length = shortest.nodes.length - 1; length <= maxLength && chosen.length < first; length += 1) {
    const found = pathsOfLength(hops, from, to, length).sort(compareDrafts);
    chosen.push(...spread(snapshot, found, first - chosen.length, Math.ceil(first / SHARE_OF_ONE_WAY)));
    if (hops.spent()) break;
  }
  return { paths: chosen.map((draft) => toPath(draft)), truncated: hops.spent() };

  function toPath(draft: Draft): Path {
    return {
      nodes: draft.nodes.map((row) => snapshot.entities.rows[row]!.id),
      hops: draft.hops.map((hop) => hop.rows.map((row): Claim['id'] => claims.at(row).id)),
      length: draft.hops.length,
      weakestLevel: levelAt(draft.rank),
      works: draft.works,
    };
  }
}

function rowOf({ entities }: Snapshot, argument: string, id: string): number {
  const row = entities.rowOf(id);
  if (row === undefined) throw new BadArgumentError(argument, `no entity has the id "${id}"`);
  return row;
}

/** Every simple path of just this length, as far as the budget goes. */
function pathsOfLength(hops: Hops, from: number, to: number, length: number): Draft[] {
  const reach = Math.floor(length / 2);
  const distances = distancesTo(hops, to, reach);
  const found: Draft[] = [];
  const nodes = [from];
  const taken: Hop[] = [];

  const walk = (): void => {
    const node = nodes.at(-1)!;
    const left = length - taken.length;
    for (const hop of hops.of(node)) {
      if (!hops.spend()) return;
      const { other } = hop;
      if (left === 1 ? other !== to : other === to || nodes.includes(other)) continue;
      if (left - 1 <= reach && (distances.get(other) ?? Infinity) > left - 1) continue;
      if (length > 2 && taken.length > 0 && isSiblingTurn(taken.at(-1)!, hop)) continue;
      nodes.push(other);
      taken.push(hop);
      if (left === 1) found.push(draftOf([...nodes], [...taken]));
      else walk();
      nodes.pop();
      taken.pop();
    }
  };
  walk();
  return found;
}

/** How far each entity within `most` hops is from one. */
function distancesTo(hops: Hops, to: number, most: number): Map<number, number> {
  const distances = new Map([[to, 0]]);
  let frontier = [to];
  for (let distance = 1; distance <= most; distance += 1) {
    const next: number[] = [];
    for (const node of frontier) {
      for (const { other } of hops.of(node)) {
        if (distances.has(other)) continue;
        distances.set(other, distance);
        next.push(other);
      }
    }
    frontier = next;
  }
  return distances;
}

function draftOf(nodes: readonly number[], hops: readonly Hop[]): Draft {
  return {
    nodes,
    hops,
    rank: Math.min(...hops.map(({ rank }) => rank)),
    works: Math.min(...hops.map(({ works }) => works)),
  };
}

function compareDrafts(a: Draft, b: Draft): number {
  if (a.rank !== b.rank || a.works !== b.works) return b.rank - a.rank || b.works - a.works;
  const differs = a.nodes.findIndex((node, index) => node !== b.nodes[index]);
  return differs < 0 ? 0 : a.nodes[differs]! - b.nodes[differs]!;
}

/** The best `count`, no more than `share` of them one way while there are others; in their order. */
function spread(snapshot: Snapshot, ordered: readonly Draft[], count: number, share: number): Draft[] {
  const sameWay = new Map<string, number>();
  const within: Draft[] = [];
  const beyond: Draft[] = [];
  for (const draft of ordered) {
    const way = wayOf(snapshot, draft);
    const before = sameWay.get(way) ?? 0;
    sameWay.set(way, before + 1);
    (before < share ? within : beyond).push(draft);
  }
  return [...within, ...beyond].slice(0, count).sort(compareDrafts);
}

/** The relations of a path, in order and direction, and the busiest entity between its ends. */
function wayOf({ claims }: Snapshot, { nodes, hops }: Draft): string {
  const { out, in: into } = claims.columns;
  const inner = nodes.slice(1, -1);
  const claimsAt = (node: number) =>
    out.offsets[node + 1]! - out.offsets[node]! + into.offsets[node + 1]! - into.offsets[node]!;
  const busiest = inner.toSorted((a, b) => claimsAt(b) - claimsAt(a) || a - b)[0];
  return `${busiest} ${hops.map(({ relation, forward }) => `${relation}${forward ? '>' : '<'}`).join('')}`;
}
