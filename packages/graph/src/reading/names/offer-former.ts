import type { IndexedThing } from '../reading-index.ts';
import type { Found } from './find-names.ts';
import type { Lexicon } from './lexicon.ts';

/**
 * Names with the points that an older numbering means by their codes: where a region that stands in the sentence is one that
 * works put the other point in, and none is one of today's point. `B54 lies behind the knee` offers BL40.
 */
export function withOffers({ things, former }: Lexicon, names: readonly Found[]): readonly Found[] {
  if (!names.some(({ by }) => by === 'code')) return names;
  const regions = names.flatMap(({ rows: [row] }) => (things[row!]!.kind === 'region' ? [row!] : []));
  if (regions.length === 0) return names;
  const fits = (point: number) => regions.some((region) => liesIn(things, things[point]!, region));
  return names.map((name) => {
    const today = name.rows[0]!;
    const offered = name.by === 'code' ? former.get(today) : undefined;
    return offered !== undefined && fits(offered) && !fits(today) ? { ...name, offered } : name;
  });
}

/** Whether works put a point in a region, in a part of it, or in what it is a part of. */
function liesIn(things: readonly IndexedThing[], { locatedIn = [] }: IndexedThing, region: number): boolean {
  const around = broaderOf(things, region);
  return locatedIn.some((place) => around.has(place) || broaderOf(things, place).has(region));
}

/** A term and all that it is a kind of. */
function broaderOf(
  things: readonly IndexedThing[],
  row: number,
  seen = new Set<number>(),
): ReadonlySet<number> {
  if (seen.has(row)) return seen;
  seen.add(row);
  for (const broader of things[row]!.broader ?? []) broaderOf(things, broader, seen);
  return seen;
}
