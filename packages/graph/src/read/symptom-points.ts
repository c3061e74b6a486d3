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
  /** Ids of those on less fitting terms, which lend the point no level here. */
  readonly otherClaims: readonly string[];
  /** Level of the strongest of `claims`. */
  readonly level: EvidenceLevel;
  /** Works (families) behind `claims`, of the minimum level or above. */
  readonly families: readonly string[];
  /** Ids of the claims by which it lies in the region that was asked for; none when none was. */
  readonly located: readonly string[];
}

/** Which points of a symptom are wanted; what is left out does not restrict. */
export interface PointFilter {
  /** The weakest level that counts, of claims and of works. Where a point lies has no level of its own to meet. */
  readonly minLevel?: EvidenceLevel | undefined;
  /** Only points that lie in this region or in one that is a kind of it. */
  readonly region?: string | undefined;
}

/** The points of a symptom: all, and by their channel. */
interface PointsOfSymptom {
  readonly symptom: string;
  readonly filter: PointFilter;
  readonly all: SymptomPoint[];
  readonly byChannel: ReadonlyMap<string, SymptomPoint[]>;
}

/** The last answer: who asks for the points of one channel asks for those of the others next. */
const lastOf = new WeakMap<Claims, PointsOfSymptom>();

/**
 * The points, of one channel or of all and the extra ones, that a work gives or a study used for a symptom, for a
 * narrower or for a broader one. Ranked exact before narrower before broader, then by level, by number of works, by
 * code. A channel with no such point gives an empty list.
 */
export function symptomPoints(
  claims: Claims,
  symptom: string,
  channel: string | undefined,
  filter: PointFilter = {},
): readonly SymptomPoint[] {
  let points = lastOf.get(claims);
  if (
    points?.symptom !== symptom ||
    points.filter.minLevel !== filter.minLevel ||
    points.filter.region !== filter.region
  ) {
    points = pointsOf(claims, symptom, filter);
    lastOf.set(claims, points);
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
