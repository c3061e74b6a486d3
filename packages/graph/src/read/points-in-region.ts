import type { ClaimsByEnd } from '../snapshot/claims.ts';
import { termAndBroader, termAndNarrower } from './related-terms.ts';

type PointsInRegion = ReadonlyMap<string, readonly string[]>;

/** The last region: a trace reads the points of one channel after the other, all in the same region. */
const lastOf = new WeakMap<ClaimsByEnd, { readonly region: string; readonly points: PointsInRegion }>();

/**
 * The points in a region, each with the ids of the claims that say so: on the region itself, or on a
 * narrower one, with the `kind-of` claims that lead from it to the region. A claim counts when a work says so.
 */
export function pointsInRegion(claims: ClaimsByEnd, region: string): PointsInRegion {
  let last = lastOf.get(claims);
  if (last?.region !== region) {
    last = { region, points: findPoints(claims, region) };
    lastOf.set(claims, last);
  }
  return last.points;
}

function findPoints(claims: ClaimsByEnd, region: string): PointsInRegion {
  const found = new Map<string, string[]>();
  for (const { id, chain } of termAndNarrower(claims, region)) {
    for (const { id: located, subject, works } of claims.to(id, 'located-in')) {
      if (works === 0 || !subject.startsWith('acupoint:')) continue;
      const hops = [located, ...chain.toReversed()];
      found.set(subject, [...new Set([...(found.get(subject) ?? []), ...hops])]);
    }
  }
  return found;
}

/** How many of some points are in a region. */
export interface PointRegion {
  readonly region: string;
  readonly points: number;
}

/** The regions of each point: they depend on the claims only, so they are cached. */
const regionsByPoint = new WeakMap<ClaimsByEnd, Map<string, ReadonlySet<string>>>();

/** The regions of some points, and those of which these are kinds; most points first, then by id. */
export function regionsOfPoints(claims: ClaimsByEnd, points: readonly string[]): PointRegion[] {
  const cache = regionsByPoint.get(claims) ?? new Map<string, ReadonlySet<string>>();
  regionsByPoint.set(claims, cache);
  const counts = new Map<string, number>();
  for (const point of new Set(points)) {
    const regions = cache.get(point) ?? regionsOf(claims, point);
    cache.set(point, regions);
    for (const region of regions) counts.set(region, (counts.get(region) ?? 0) + 1);
  }
  return [...counts]
    .map(([region, count]) => ({ region, points: count }))
    .sort((a, b) => b.points - a.points || (a.region < b.region ? -1 : 1));
}

function regionsOf(claims: ClaimsByEnd, point: string): ReadonlySet<string> {
  const located = claims.from(point, 'located-in').filter(({ works }) => works > 0);
  return new Set(located.flatMap(({ object }) => termAndBroader(claims, object).map(({ id }) => id)));
}
