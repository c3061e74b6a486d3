import { claimId } from '../snapshot/claim-id.ts';
import { RELATION_KINDS, relation, type RelationKind } from '../vocabulary/relations.ts';
import type { IndexedClaims, ReadingIndex } from './reading-index.ts';

/** Finds claims of an index by their ends. Things and claims are given by their rows. */
export interface ClaimLookup {
  readonly columns: IndexedClaims;
  readonly rowOf: (thing: string) => number | undefined;
  readonly thingOf: (row: number) => string;
  readonly idOf: (claim: number) => string;
  /** The claim of these ends; of a relation that holds both ways also when it is recorded the other way round. */
  readonly claimOf: (from: number, relation: RelationKind, to: number) => number | undefined;
  /** The claims that join two things, either way. */
  readonly between: (from: number, to: number) => readonly number[];
  /** The claims of a subject of one relation; of one that holds both ways from either side. */
  readonly objectsOf: (from: number, relation: RelationKind) => readonly number[];
  /** The things that a thing is a kind of, up to the broadest. */
  readonly broader: (row: number) => readonly number[];
  /** The things that are a kind of it, down to the narrowest. */
  readonly narrower: (row: number) => readonly number[];
}

const made = new WeakMap<ReadingIndex, ClaimLookup>();

/** The lookup of an index, made once; undefined for an index without claims. */
export function claimLookup(index: ReadingIndex): ClaimLookup | undefined {
  if (index.claims === undefined) return undefined;
  const known = made.get(index) ?? createClaimLookup(index.things, index.claims);
  made.set(index, known);
  return known;
}

function createClaimLookup(things: ReadingIndex['things'], claims: IndexedClaims): ClaimLookup {
  const rows = new Map(things.map(({ id }, row) => [id, row]));
  const pairOf = (from: number, to: number): number => from * things.length + to;
  const byPair = new Map<number, number[]>();
  const bySubject = new Map<number, number[]>();
  claims.subjects.forEach((subject, row) => {
    add(byPair, pairOf(subject, claims.objects[row]!), row);
    add(bySubject, subject, row);
    if (relation(RELATION_KINDS[claims.relations[row]!]!).symmetric)
      add(bySubject, claims.objects[row]!, row);
  });
  const isOf = (row: number, kind: RelationKind): boolean => RELATION_KINDS[claims.relations[row]!] === kind;
  const find = (from: number, kind: RelationKind, to: number): number | undefined =>
    byPair.get(pairOf(from, to))?.find((row) => isOf(row, kind));
  const broader = things.map((thing) => thing.broader ?? []);
  const narrower = things.map((): number[] => []);
  broader.forEach((terms, row) => {
    for (const term of terms) narrower[term]!.push(row);
  });
  return {
    columns: claims,
    rowOf: (thing) => rows.get(thing),
    thingOf: (row) => things[row]!.id,
    idOf: (row) =>
      claimId({
        subject: things[claims.subjects[row]!]!.id,
        relation: RELATION_KINDS[claims.relations[row]!]!,
        object: things[claims.objects[row]!]!.id,
      }),
    claimOf: (from, kind, to) =>
      find(from, kind, to) ?? (relation(kind).symmetric ? find(to, kind, from) : undefined),
    between: (from, to) => [
      ...(byPair.get(pairOf(from, to)) ?? []),
      ...(from === to ? [] : (byPair.get(pairOf(to, from)) ?? [])),
    ],
    objectsOf: (from, kind) => (bySubject.get(from) ?? []).filter((row) => isOf(row, kind)),
    broader: (row) => reachable(row, broader),
    narrower: (row) => reachable(row, narrower),
  };
}

function add(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** All that is reached over some steps, without where it began; the nearest first. */
function reachable(start: number, next: readonly (readonly number[])[]): number[] {
  const seen = new Set([start]);
  for (const row of seen) for (const other of next[row]!) seen.add(other);
  seen.delete(start);
  return [...seen];
}
