import type { Claim } from '../snapshot/model.ts';
import { familiesAtLeast, strongest } from '../snapshot/evidence.ts';
import type { ClaimsByEnd } from '../snapshot/claims.ts';
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
  /** Ids of the claims that it is in the wanted region; empty without a wanted region. */
  readonly located: readonly string[];
}

/** The conditions for points; a condition that is left out does not restrict. */
export interface PointFilter {
  /** The lowest level of claims and works that count. It does not apply to the claims about where a point is. */
  readonly minLevel?: EvidenceLevel | undefined;
  /** Only points in this region or in a narrower one. */
  readonly region?: string | undefined;
}

/** The points of a symptom: all, and by their channel. */
interface RankedPoints {
  readonly all: readonly SymptomPoint[];
  readonly byChannel: ReadonlyMap<string, readonly SymptomPoint[]>;
}

/** A point for a symptom or a related term, with all its claims, strongest first. */
interface Candidate {
  /** The point with all its claims and works. */
  readonly whole: SymptomPoint;
  readonly claims: readonly Claim[];
  readonly channels: readonly string[];
}

/** What is cached of a symptom: it depends on the claims only. */
interface CachedSymptom {
  readonly terms: ReadonlyMap<string, RelatedTerm>;
  readonly candidates: readonly Candidate[];
  readonly byLevel: Map<EvidenceLevel, RankedPoints>;
}

/** For how many symptoms points are cached. */
const MAX_CACHED = 1000;
const cacheOf = new WeakMap<ClaimsByEnd, Map<string, CachedSymptom>>();

/**
 * The points, of one channel or of all and the extra ones, that a work gives or a study used for a symptom, for a
 * narrower or for a broader one. Ranked exact before narrower before broader, then by level, by number of works, by
 * code. A channel with no such point gives an empty list. Without a region the same call gives the same objects.
 */
export function symptomPoints(
  claims: ClaimsByEnd,
  symptom: string,
  channel: string | undefined,
  { minLevel = 'uncited', region }: PointFilter = {},
): readonly SymptomPoint[] {
  const cached = cachedSymptom(claims, symptom);
  const ranked = cached.byLevel.get(minLevel) ?? rankedPoints(cached, minLevel);
  cached.byLevel.set(minLevel, ranked);
  const points = channel === undefined ? ranked.all : (ranked.byChannel.get(channel) ?? []);
  if (region === undefined) return points;
  const located = pointsInRegion(claims, region);
  return points
    .filter(({ point }) => located.has(point))
    .map((point) => ({ ...point, located: located.get(point.point)! }));
}

function cachedSymptom(claims: ClaimsByEnd, symptom: string): CachedSymptom {
  const cache = cacheOf.get(claims) ?? new Map<string, CachedSymptom>();
  cacheOf.set(claims, cache);
  const known = cache.get(symptom);
  if (known !== undefined) return known;
  const terms = new Map(relatedTerms(claims, symptom).map((term) => [term.id, term]));
  const given = [...terms.keys()]
    .flatMap((term) => TREATMENTS.flatMap((treatment) => claims.to(term, treatment)))
    .filter((claim) => claim.works > 0 && claim.subject.startsWith('acupoint:'));
  const candidates = [...Map.groupBy(given, (claim) => claim.subject)].map(([point, ofPoint]): Candidate => {
    const sorted = ofPoint.sort(compareClaims);
    const channels = new Set(claims.from(point, 'point-of').map(({ object }) => object));
    return { whole: symptomPoint(sorted, terms, 'uncited'), claims: sorted, channels: [...channels] };
  });
  const found = { terms, candidates, byLevel: new Map<EvidenceLevel, RankedPoints>() };
  if (cache.size === MAX_CACHED) cache.clear();
  cache.set(symptom, found);
  return found;
}

function rankedPoints({ candidates, terms }: CachedSymptom, minLevel: EvidenceLevel): RankedPoints {
  const passing = candidates
    .map((candidate) => ({ ...candidate, point: atLevel(candidate, terms, minLevel) }))
    .filter((candidate): candidate is Candidate & { point: SymptomPoint } => candidate.point !== undefined)
    .sort((a, b) => comparePoints(a.point, b.point));
  const byChannel = new Map<string, SymptomPoint[]>();
  for (const { point, channels } of passing) {
    for (const channel of channels) {
      const others = byChannel.get(channel);
      if (others === undefined) byChannel.set(channel, [point]);
      else others.push(point);
    }
  }
  return { all: passing.map(({ point }) => point), byChannel };
}

/** The point with the claims and works of a level or above; the same object as `whole` when these are all. */
function atLevel(
  { whole, claims }: Candidate,
  terms: ReadonlyMap<string, RelatedTerm>,
  minLevel: EvidenceLevel,
): SymptomPoint | undefined {
  const least = levelRank(minLevel);
  const passing = claims.filter(({ level }) => levelRank(level) >= least);
  if (passing.length === 0) return undefined;
  const point = symptomPoint(passing, terms, minLevel);
  const isWhole = passing.length === claims.length && point.families.length === whole.families.length;
  return isWhole ? whole : point;
}

function symptomPoint(
  given: readonly Claim[],
  terms: ReadonlyMap<string, RelatedTerm>,
  minLevel: EvidenceLevel,
): SymptomPoint {
  const matchOf = (claim: Claim): SymptomMatch => terms.get(claim.object)!.match;
  const match = SYMPTOM_MATCHES.find((candidate) => given.some((claim) => matchOf(claim) === candidate))!;
  const fitting = given.filter((claim) => matchOf(claim) === match);
  return {
    point: given[0]!.subject,
    match,
    claims: fitting.map((claim) => claim.id),
    otherClaims: given.filter((claim) => matchOf(claim) !== match).map((claim) => claim.id),
    level: strongest(fitting.map((claim) => claim.level)),
    families: familiesAtLeast(fitting, minLevel),
    located: [],
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
