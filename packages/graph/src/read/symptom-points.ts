import type { Claim } from '../snapshot/model.ts';
import { strongest } from '../snapshot/evidence.ts';
import type { Claims } from '../snapshot/claims.ts';
import { type EvidenceLevel, levelRank } from '../vocabulary/levels.ts';
import { passes } from './evidence-filter.ts';
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
  /** Works (families) behind `claims`. */
  readonly families: readonly string[];
}

/**
 * The points, of one channel or of all and the extra ones, that a work gives or a study used for a symptom, for a
 * narrower or for a broader one. Ranked exact before narrower before broader, then by level, by number of works, by
 * code. A channel with no such point gives an empty list.
 */
export function symptomPoints(
  claims: Claims,
  symptom: string,
  channel: string | undefined,
  minLevel?: EvidenceLevel,
): SymptomPoint[] {
  const terms = new Map(relatedTerms(claims, symptom).map((term) => [term.id, term]));
  const points =
    channel === undefined
      ? [...terms.keys()].flatMap((term) => [...claims.to(term, 'treats'), ...claims.to(term, 'studied-for')])
      : claims.to(channel, 'point-of');
  return [...new Set(points.map(({ subject }) => subject))]
    .filter((id) => id.startsWith('acupoint:'))
    .flatMap((point) => symptomPoint(claims, point, terms, minLevel) ?? [])
    .sort(comparePoints);
}

function symptomPoint(
  claims: Claims,
  point: string,
  terms: ReadonlyMap<string, RelatedTerm>,
  minLevel: EvidenceLevel | undefined,
): SymptomPoint | undefined {
  const given = [...claims.from(point, 'treats'), ...claims.from(point, 'studied-for')]
    .filter(({ object, families }) => terms.has(object) && families.length > 0)
    .filter((claim) => passes(claim, { minLevel }))
    .sort(compareClaims);
  const matchOf = (claim: Claim): SymptomMatch => terms.get(claim.object)!.match;
  const match = SYMPTOM_MATCHES.find((candidate) => given.some((claim) => matchOf(claim) === candidate));
  if (match === undefined) return undefined;

  const fitting = given.filter((claim) => matchOf(claim) === match);
  return {
    point,
    match,
    claims: fitting.map((claim) => claim.id),
    otherClaims: given.filter((claim) => matchOf(claim) !== match).map((claim) => claim.id),
    level: strongest(fitting.map((claim) => claim.level)),
    families: [...new Set(fitting.flatMap((claim) => claim.families))],
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
