import type { Claim } from '../snapshot/model.ts';
import { familiesAtLeast, strongest } from '../snapshot/evidence.ts';
import type { Claims } from '../snapshot/claims.ts';
import { type EvidenceLevel, levelRank } from '../vocabulary/levels.ts';
import { TREATMENTS } from '../vocabulary/relations.ts';
import { pointsInRegion } from './points-in-region.ts';
import { compareClaims, compareIds } from '../snapshot/order.ts';
import { relatedTerms, SYMPTOM_MATCHES, type RelatedTerm, type SymptomMatch } from './related-terms.ts';

export interface SymptomPoint {
  readonly point: string;
  readonly match: SymptomMatch;
  /** Ids of the `treats` and `studied-for` claims at this match, strongest first. */
  readonly claims: readonly string[];
  /** Ids of the claims at less preferred matches; they do not count for the level. */
  readonly otherClaims: readonly string[];
  /** Level of the strongest of `claims`. */
  readonly level: EvidenceLevel;
  /** Works (families) behind `claims`, of the minimum level or above. */
  readonly families: readonly string[];
  /** Ids of the claims that it lies in the wanted region; empty without a wanted region. */
  readonly located: readonly string[];
}

/** The conditions for points; a condition that is left out does not restrict. */
export interface PointFilter {
  /** The lowest level of claims and works that count. It does not apply to the claims about where a point lies. */
  readonly minLevel?: EvidenceLevel | undefined;
  /** Only points in this region or in a narrower one. */
  readonly region?: string | undefined;
}

/** The points of a symptom: all, and by their channel. */
interface PointsOfSymptom {
  readonly symptom: string;
  readonly filter: PointFilter;
  readonly all: SymptomPoint[];
  readonly byChannel: ReadonlyMap<string, SymptomPoint[]>;
}

/** The last result, since the points of a symptom are often read for one channel after the other. */
const lastResult = new WeakMap<Claims, PointsOfSymptom>();

/**
 * The points that a work gives, or a study used, for a symptom or for a narrower or broader one: those of one
 * channel, or all points, including extra ones. Ordered by match (exact, narrower, broader), then by level, by
 * number of works, by code. Empty for a channel without such points.
 */
export function symptomPoints(
  claims: Claims,
  symptom: string,
  channel: string | undefined,
  filter: PointFilter = {},
): readonly SymptomPoint[] {
  let points = lastResult.get(claims);
  if (
    points?.symptom !== symptom ||
    points.filter.minLevel !== filter.minLevel ||
    points.filter.region !== filter.region
  ) {
    points = pointsOf(claims, symptom, filter);
    lastResult.set(claims, points);
  }
  return channel === undefined ? points.all : (points.byChannel.get(channel) ?? []);
}

function pointsOf(claims: Claims, symptom: string, filter: PointFilter): PointsOfSymptom {
  const { minLevel = 'uncited', region } = filter;
  const least = levelRank(minLevel);
  const located = region === undefined ? undefined : pointsInRegion(claims, region);
  const terms = new Map(relatedTerms(claims, symptom).map((term) => [term.id, term]));
  const given = [...terms.keys()]
    .flatMap((term) => TREATMENTS.flatMap((treatment) => claims.to(term, treatment)))
    .filter((claim) => claim.families.length > 0 && claim.subject.startsWith('acupoint:'))
    .filter(
      (claim) => levelRank(claim.level) >= least && (located === undefined || located.has(claim.subject)),
    );
  const all = [...Map.groupBy(given, (claim) => claim.subject)]
    .map(([point, ofPoint]) => ({
      ...symptomPoint(point, ofPoint.sort(compareClaims), terms, minLevel),
      located: located?.get(point) ?? [],
    }))
    .sort(comparePoints);
  const byChannel = new Map<string, SymptomPoint[]>();
  for (const point of all) {
    for (const channel of new Set(claims.from(point.point, 'point-of').map(({ object }) => object))) {
      const others = byChannel.get(channel);
      if (others === undefined) byChannel.set(channel, [point]);
      else others.push(point);
    }
  }
  return { symptom, filter, all, byChannel };
}

function symptomPoint(
  point: string,
  given: readonly Claim[],
  terms: ReadonlyMap<string, RelatedTerm>,
  minLevel: EvidenceLevel | undefined,
): Omit<SymptomPoint, 'located'> {
  const matchOf = (claim: Claim): SymptomMatch => terms.get(claim.object)!.match;
  const match = SYMPTOM_MATCHES.find((candidate) => given.some((claim) => matchOf(claim) === candidate))!;
  const fitting = given.filter((claim) => matchOf(claim) === match);
  return {
    point,
    match,
    claims: fitting.map((claim) => claim.id),
    otherClaims: given.filter((claim) => matchOf(claim) !== match).map((claim) => claim.id),
    level: strongest(fitting.map((claim) => claim.level)),
    families: familiesAtLeast(fitting, minLevel),
  };
}

function comparePoints(a: SymptomPoint, b: SymptomPoint): number {
  return (
    SYMPTOM_MATCHES.indexOf(a.match) - SYMPTOM_MATCHES.indexOf(b.match) ||
    levelRank(b.level) - levelRank(a.level) ||
    b.families.length - a.families.length ||
    compareIds(a.point, b.point)
  );
}
