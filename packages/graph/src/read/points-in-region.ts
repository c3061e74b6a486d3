import type { Claims } from '../snapshot/claims.ts';
import { termAndBroader, termAndNarrower } from './related-terms.ts';

/**
 * The points that lie in a region, each with the ids of the claims that say so: on the region itself, or on a
 * narrower one, with the `kind-of` claims that lead from it to the region. A claim counts when a work says so.
 */
export function pointsInRegion(claims: Claims, region: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { id, chain } of termAndNarrower(claims, region)) {
    for (const { id: located, subject, families } of claims.to(id, 'located-in')) {
      if (families.length === 0 || !subject.startsWith('acupoint:')) continue;
      const hops = [located, ...chain.toReversed()];
      found.set(subject, [...new Set([...(found.get(subject) ?? []), ...hops])]);
    }
  }
  return found;
}

/** How many of some points lie in a region. */
export interface PointRegion {
  readonly region: string;
  readonly points: number;
}

/** The regions in which some points lie, and broader ones; those with most points first, then by id. */
export function regionsOfPoints(claims: Claims, points: readonly string[]): PointRegion[] {
  const broader = new Map<string, readonly string[]>();
  const broaderOf = (region: string): readonly string[] => {
    const known = broader.get(region) ?? termAndBroader(claims, region).map(({ id }) => id);
    broader.set(region, known);
    return known;
  };
  const counts = new Map<string, number>();
  for (const point of new Set(points)) {
    const located = claims.from(point, 'located-in').filter(({ families }) => families.length > 0);
    const regions = new Set(located.flatMap(({ object }) => broaderOf(object)));
    for (const region of regions) counts.set(region, (counts.get(region) ?? 0) + 1);
  }
  return [...counts]
    .map(([region, count]) => ({ region, points: count }))
    .sort((a, b) => b.points - a.points || (a.region < b.region ? -1 : 1));
}
