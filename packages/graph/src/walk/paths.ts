import type { Claim } from '../snapshot/model.ts';
import type { WalkedGraph } from './walked-graph.ts';
import { endsAt } from '../snapshot/claim-columns.ts';
import { type EvidenceLevel, levelAt } from '../vocabulary/levels.ts';
import { CAUTIONS, RELATION_KINDS, type RelationKind } from '../vocabulary/relations.ts';
import { BadArgumentError, wholeNumber } from './bad-argument.ts';
import { createHops, type Hop, type Hops } from './hops.ts';
import { isSiblingTurn } from './sibling-turn.ts';
import type { ShortestPathFinder } from './shortest-path.ts';
import { prepareFilter, prepareStep, type WalkFilter } from './step.ts';

export const MOST_LENGTH = 8;
export const MOST_PATHS = 100;
/** How many claims a search may read. */
const PATH_BUDGET = 500_000;
/**
 * At most one in this many of the wanted paths has the same relations through the same hub, while there are others.
 */
const SHARE_OF_ONE_ROUTE = 3;
/** What a path follows on its way when nothing else is asked for. */
const LEADING = RELATION_KINDS.filter((kind) => !CAUTIONS.includes(kind));

export interface PathOptions extends WalkFilter {
  /** The most hops a path may have. */
  readonly maxLength: number;
  /** How many paths at most. */
  readonly first: number;
  /** Only along these relations. */
  readonly relations?: readonly RelationKind[] | undefined;
  readonly budget?: number | undefined;
}

/** A path from one entity to another that visits no entity twice. */
export interface Path {
  /** Entity ids from one end to the other. */
  readonly nodes: readonly string[];
  /** For each hop the ids of its claims, strongest first. */
  readonly hops: readonly (readonly string[])[];
  /** How many hops it has. */
  readonly length: number;
  /** The level of its weakest hop. A hop has the level of its strongest claim. */
  readonly weakestLevel: EvidenceLevel;
  /** The number of works of the hop that has fewest, counted on its strongest claim. */
  readonly works: number;
}

export interface FoundPaths {
  /**
   * Shortest first, then by weakest level and by works, both descending, then in the order of the table of
   * entities.
   */
  readonly paths: readonly Path[];
  /** True when the budget ran out: there may be other paths as short as the last of these. */
  readonly truncated: boolean;
}

/** A path by the rows of its entities. */
interface RowPath {
  readonly nodes: readonly number[];
  readonly hops: readonly Hop[];
  readonly rank: number;
  readonly works: number;
}

/**
 * The best simple paths between two entities; claims may be followed in both directions. All paths of one length are
 * found before longer ones, and longer ones only while there are fewer than `first`.
 *
 * Two rules keep a hub, such as a channel with 67 points, from filling the answer. A path of more than two hops makes
 * no sibling turn (`isSiblingTurn`), as from a point to its channel and back to any other point. And at most a third of
 * the wanted paths have the same relations through the same busiest entity, while there are others.
 *
 * No path runs over a heading, since that two things stand under one says nothing of them. A caution joins its two ends
 * and is no way to anything else, unless `relations` names it: where moxa is not to be burned, it treats nothing.
 *
 * Throws `BadArgumentError` for an unknown id, relation or level, for a length that is not 1 to 8, and for a number of
 * paths that is not 1 to 100.
 */
export function paths(
  snapshot: WalkedGraph,
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
  const step = prepareStep(snapshot, { relations: options.relations ?? LEADING });
  const filter = prepareFilter(options);
  const budget = options.budget ?? PATH_BUDGET;
  if (from === to) return { paths: [], truncated: false };

  const anyStep = prepareStep(snapshot, { relations: options.relations });
  const direct = pathsOfLength(createHops(snapshot, anyStep, filter, [from, to], budget), from, to, 1);
  const shortest = findShortest(from, to, step, filter, maxLength, budget);
  if (shortest.nodes === undefined) return { paths: direct.map(asPath), truncated: !shortest.whole };
  const hops = createHops(snapshot, step, filter, [from, to], budget - shortest.touched);
  const chosen = direct;
  for (
    let length = Math.max(2, shortest.nodes.length - 1);
    length <= maxLength && chosen.length < first;
    length += 1
  ) {
    const found = pathsOfLength(hops, from, to, length).sort(comparePaths);
    chosen.push(...spread(snapshot, found, first - chosen.length, Math.ceil(first / SHARE_OF_ONE_ROUTE)));
    if (hops.spent()) break;
  }
  return { paths: chosen.map(asPath), truncated: hops.spent() };

  function asPath(path: RowPath): Path {
    return {
      nodes: path.nodes.map(snapshot.entities.idAt),
      hops: path.hops.map((hop) => hop.rows.map((row): Claim['id'] => claims.at(row).id)),
      length: path.hops.length,
      weakestLevel: levelAt(path.rank),
      works: path.works,
    };
  }
}

function rowOf({ entities }: WalkedGraph, argument: string, id: string): number {
  const row = entities.rowOf(id);
  if (row === undefined) throw new BadArgumentError(argument, `no entity has the id "${id}"`);
  return row;
}

/** Every simple path of exactly this length, as far as the budget goes. */
function pathsOfLength(hops: Hops, from: number, to: number, length: number): RowPath[] {
  const reach = Math.floor(length / 2);
  const distances = distancesTo(hops, to, reach);
  const found: RowPath[] = [];
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
      if (left === 1) found.push(rowPath([...nodes], [...taken]));
      else walk();
      nodes.pop();
      taken.pop();
    }
  };
  walk();
  return found;
}

/** The distance to `to` of each entity within `most` hops. */
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

function rowPath(nodes: readonly number[], hops: readonly Hop[]): RowPath {
  return {
    nodes,
    hops,
    rank: Math.min(...hops.map(({ rank }) => rank)),
    works: Math.min(...hops.map(({ works }) => works)),
  };
}

function comparePaths(a: RowPath, b: RowPath): number {
  if (a.rank !== b.rank || a.works !== b.works) return b.rank - a.rank || b.works - a.works;
  const differs = a.nodes.findIndex((node, index) => node !== b.nodes[index]);
  return differs < 0 ? 0 : a.nodes[differs]! - b.nodes[differs]!;
}

/** The best `count` paths in their order, with no more than `share` of the same route while there are others. */
function spread(snapshot: WalkedGraph, ordered: readonly RowPath[], count: number, share: number): RowPath[] {
  const sameRoute = new Map<string, number>();
  const within: RowPath[] = [];
  const beyond: RowPath[] = [];
  for (const path of ordered) {
    const route = routeOf(snapshot, path);
    const before = sameRoute.get(route) ?? 0;
    sameRoute.set(route, before + 1);
    (before < share ? within : beyond).push(path);
  }
  return [...within, ...beyond].slice(0, count).sort(comparePaths);
}

/** The relations of a path, in order and with direction, and the busiest entity between its ends. */
function routeOf({ claims }: WalkedGraph, { nodes, hops }: RowPath): string {
  const inner = nodes.slice(1, -1);
  const busiest = inner.toSorted((a, b) => endsAt(claims.columns, b) - endsAt(claims.columns, a) || a - b)[0];
  return `${busiest} ${hops.map(({ relation, forward }) => `${relation}${forward ? '>' : '<'}`).join('')}`;
}
