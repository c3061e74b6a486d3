import type { ClaimGraph } from '../snapshot/snapshot.ts';

/** How a term stands to the one asked for. The order is the order of preference. */
export const SYMPTOM_MATCHES = ['exact', 'narrower', 'broader'] as const;
export type SymptomMatch = (typeof SYMPTOM_MATCHES)[number];

export interface RelatedTerm {
  readonly id: string;
  readonly match: SymptomMatch;
  /** The `kind-of` claims that lead from the term asked for to this one, in order. */
  readonly chain: readonly string[];
}

/** The term itself, all narrower and all broader ones, each once, by the shortest chain; nearest first. */
export function relatedTerms(graph: ClaimGraph, id: string): RelatedTerm[] {
  return [
    { id, match: 'exact', chain: [] },
    ...follow(graph, id, 'narrower'),
    ...follow(graph, id, 'broader'),
  ];
}

function follow(graph: ClaimGraph, start: string, match: 'narrower' | 'broader'): RelatedTerm[] {
  const seen = new Set([start]);
  const terms: RelatedTerm[] = [];
  let frontier: RelatedTerm[] = [{ id: start, match, chain: [] }];
  while (frontier.length > 0) {
    frontier = frontier.flatMap((term) =>
      kindOfClaims(graph, term.id, match).flatMap(({ claim, other }) => {
        if (seen.has(other)) return [];
        seen.add(other);
        return [{ id: other, match, chain: [...term.chain, claim] }];
      }),
    );
    terms.push(...frontier);
  }
  return terms;
}

function kindOfClaims(graph: ClaimGraph, id: string, match: 'narrower' | 'broader') {
  const claims =
    match === 'broader'
      ? graph.mapOutEdges(id, (claim, { relation }, _, other) => ({ claim, relation, other }))
      : graph.mapInEdges(id, (claim, { relation }, other) => ({ claim, relation, other }));
  return claims.filter(({ relation }) => relation === 'kind-of').sort((a, b) => (a.other < b.other ? -1 : 1));
}
