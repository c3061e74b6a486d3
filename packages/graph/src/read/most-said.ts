import { endIn, endsAt, isDerivedIn, rankIn, relationIn, subjectOf } from '../snapshot/claim-columns.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { ENTITY_KINDS, type EntityKind } from '../vocabulary/kinds.ts';
import { RELATION_KINDS, type RelationKind } from '../vocabulary/relations.ts';

export interface MostSaidOptions {
  /** Ids of things that come first, in this order, whatever is said of them; unknown ones are left out. */
  readonly first?: readonly string[];
  /** The kinds of the others. */
  readonly kinds: readonly EntityKind[];
  /** How many others at most. */
  readonly limit: number;
  /** Whether headings are among the others; without it they are not. */
  readonly headings?: boolean;
  /** The relations whose claims join a thing to its neighbours; derived claims join nothing. */
  readonly joinedBy: readonly RelationKind[];
}

/** A thing, with what a drawing of many things needs to know of its claims. */
export interface SaidThing {
  readonly id: string;
  /** How many claims it is an end of. */
  readonly claims: number;
  /** How many things claims of `joinedBy` join it to. */
  readonly neighbors: number;
  /** Those of `first` among its neighbours. */
  readonly joins: readonly string[];
  /** The relations of the claims whose subject it is. */
  readonly relations: readonly RelationKind[];
}

export interface MostSaid {
  /** Those of `first`, then the others in the order of their strongest claims. */
  readonly things: readonly SaidThing[];
  /** How many things of the kinds are neither. */
  readonly left: number;
}

/**
 * Some things, and of all others of some kinds those of which most is said: in the order of their strongest claims (level,
 * then works), then by number of claims, then in the order of entities. Only columns are read, and of the claims by
 * strength only as many as it takes to find the others.
 */
export function mostSaid(snapshot: Snapshot, options: MostSaidOptions): MostSaid {
  const { entities } = snapshot;
  const first = (options.first ?? []).map(entities.rowOf).filter((row) => row !== undefined);
  const firstRows = new Set(first);
  const kinds = new Set(options.kinds.map((kind) => ENTITY_KINDS.indexOf(kind)));
  const others: number[] = [];
  for (let row = 0; row < entities.count; row += 1) {
    const isOther =
      kinds.has(entities.kinds[row]!) && (options.headings === true || entities.headings[row] === 0);
    if (isOther && !firstRows.has(row)) others.push(row);
  }
  const listed = strongestEnds(snapshot, others, options.limit);
  const describe = describer(snapshot, firstRows, options.joinedBy);
  return { things: [...first, ...listed].map(describe), left: others.length - listed.length };
}

/** As many of some entities as wanted, in the order of their strongest claims. */
function strongestEnds(
  { entities, claims }: Snapshot,
  wanted: readonly number[],
  limit: number,
): readonly number[] {
  const { columns } = claims;
  const isWanted = new Uint8Array(entities.count);
  for (const row of wanted) isWanted[row] = 1;
  const found: number[] = [];
  /** Where those begin whose strongest claims are as strong as the last. */
  let [alike, strength] = [0, -1];
  const order = (): void => {
    const bySize = (a: number, b: number): number => endsAt(columns, b) - endsAt(columns, a) || a - b;
    found.splice(alike, found.length - alike, ...found.slice(alike).sort(bySize));
  };
  for (const row of columns.strongest) {
    const word = columns.out.words[row]!;
    if (isDerivedIn(word)) continue;
    const its = rankIn(word) * 2 ** 16 + columns.works[row]!;
    if (its !== strength) {
      if (found.length >= limit || found.length === wanted.length) break;
      order();
      [alike, strength] = [found.length, its];
    }
    for (const end of [subjectOf(columns, row), endIn(word)]) {
      if (isWanted[end] === 0) continue;
      isWanted[end] = 0;
      found.push(end);
    }
  }
  order();
  if (found.length < limit) for (const row of wanted) if (isWanted[row] === 1) found.push(row);
  return found.slice(0, limit);
}

/** A function that describes an entity by its claims. */
function describer(
  { entities, claims }: Snapshot,
  first: ReadonlySet<number>,
  joinedBy: readonly RelationKind[],
): (row: number) => SaidThing {
  const { out, in: into } = claims.columns;
  const joins = new Set<number>(joinedBy.map((kind) => RELATION_KINDS.indexOf(kind)));
  /** Who was the last to have each entity as a neighbour. */
  const neighborOf = new Int32Array(entities.count).fill(-1);
  return (row) => {
    const joined: string[] = [];
    const relations = new Set<number>();
    let [neighbors, loops] = [0, 0];
    for (const side of [out, into])
      for (let at = side.offsets[row]!; at < side.offsets[row + 1]!; at += 1) {
        const word = side.words[at]!;
        const end = endIn(word);
        if (side === out) {
          relations.add(relationIn(word));
          if (end === row) loops += 1;
        }
        if (isDerivedIn(word) || neighborOf[end] === row || !joins.has(relationIn(word))) continue;
        neighborOf[end] = row;
        neighbors += 1;
        if (first.has(end)) joined.push(entities.idAt(end));
      }
    return {
      id: entities.idAt(row),
      claims: endsAt(claims.columns, row) - loops,
      neighbors,
      joins: joined,
      relations: [...relations].map((code) => RELATION_KINDS[code]!),
    };
  };
}
