import type { ClaimsByEnd } from '../snapshot/claims.ts';
import { isHeading } from '../snapshot/entity-table.ts';

/** How a term relates to a given one. The order is the order of preference. */
export const SYMPTOM_MATCHES = ['exact', 'narrower', 'broader'] as const;
export type SymptomMatch = (typeof SYMPTOM_MATCHES)[number];

export interface RelatedTerm {
  readonly id: string;
  readonly match: SymptomMatch;
  /** The `kind-of` claims from the given term to this one, in order. */
  readonly chain: readonly string[];
}

/*
 * A heading is related to nothing: it only arranges terms, so what is said of one term under it says nothing of another.
 */

/** The term itself and all broader ones, each once; nearest first. */
export function termAndBroader(claims: ClaimsByEnd, id: string): RelatedTerm[] {
  return [{ id, match: 'exact', chain: [] }, ...follow(claims, id, 'broader')];
}

/**
 * How many narrower symptoms a trace looks at, the nearest. The shipped symptoms have 12 at most; the top of a vocabulary of
 * another kind may have all others below it, and what is said of those says little of it.
 */
const MOST_NARROWER = 200;

/** The term itself and all narrower ones, each once, by the shortest chain; nearest first. */
export function termAndNarrower(claims: ClaimsByEnd, id: string): RelatedTerm[] {
  return [{ id, match: 'exact', chain: [] }, ...follow(claims, id, 'narrower')];
}

/** The term itself, the nearest narrower and all broader ones, each once, by the shortest chain; nearest first. */
export function relatedTerms(claims: ClaimsByEnd, id: string): RelatedTerm[] {
  return [
    { id, match: 'exact', chain: [] },
    ...follow(claims, id, 'narrower', MOST_NARROWER + 1).slice(0, MOST_NARROWER),
    ...follow(claims, id, 'broader'),
  ];
}

/** Whether a term has more narrower ones than are related to it. */
export function hasFarTerms(claims: ClaimsByEnd, id: string): boolean {
  return follow(claims, id, 'narrower', MOST_NARROWER + 1).length > MOST_NARROWER;
}

/** The broader or the narrower terms, nearest first; no farther steps are taken once there are `most`. */
function follow(
  claims: ClaimsByEnd,
  start: string,
  match: 'narrower' | 'broader',
  most = Infinity,
): RelatedTerm[] {
  const seen = new Set([start]);
  const terms: RelatedTerm[] = [];
  let frontier: RelatedTerm[] = isHeading(claims.entities, start) ? [] : [{ id: start, match, chain: [] }];
  while (frontier.length > 0 && terms.length < most) {
    frontier = frontier.flatMap((term) =>
      kindOfClaims(claims, term.id, match).flatMap(({ claim, other }) => {
        if (seen.has(other) || isHeading(claims.entities, other)) return [];
        seen.add(other);
        return [{ id: other, match, chain: [...term.chain, claim] }];
      }),
    );
    terms.push(...frontier);
  }
  return terms;
}

function kindOfClaims(claims: ClaimsByEnd, id: string, match: 'narrower' | 'broader') {
  return match === 'broader'
    ? claims.from(id, 'kind-of').map((claim) => ({ claim: claim.id, other: claim.object }))
    : claims.to(id, 'kind-of').map((claim) => ({ claim: claim.id, other: claim.subject }));
}
