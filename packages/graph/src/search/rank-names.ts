import { kindCode, type Searchable, type SearchedName, type SearchedThings } from './searched-things.ts';

/** A name, and where it is. */
export interface RankedName {
  readonly name: SearchedName;
  readonly kind: Searchable['kind'];
  readonly heading: boolean;
  /** The row of the thing. */
  readonly row: number;
  /** Which of the names of the thing it is. */
  readonly position: number;
}

/**
 * All names of all things, in the order of hits with the same fit: names of things with more claims first (they are
 * meant more often), then by kind, then shorter names, then in the given order.
 */
export function rankNames(
  { count, at }: Pick<SearchedThings, 'count' | 'at'>,
  claimsAt: (row: number) => number,
): RankedName[] {
  const claims = Uint32Array.from({ length: count }, (_, row) => claimsAt(row));
  const names: RankedName[] = [];
  for (let row = 0; row < count; row += 1) {
    const { names: ofThing, kind, heading = false } = at(row);
    ofThing.forEach((name, position) => names.push({ name, kind, heading, row, position }));
  }
  return names.sort(
    (a, b) =>
      claims[b.row]! - claims[a.row]! ||
      kindCode(a.kind) - kindCode(b.kind) ||
      a.name.text.length - b.name.text.length,
  );
}
