import { channelByRegion } from './channel-by-region.ts';
import { claimId } from './claim-id.ts';
import type { Conclusion, DerivedRule } from './derived-rule.ts';
import { weakest } from './evidence.ts';
import type { Claim } from './model.ts';
import { levelRank } from '../vocabulary/levels.ts';
import type { ClaimGraph } from './snapshot.ts';

/** Every rule by which claims are derived. */
export const DERIVED_RULES: readonly DerivedRule[] = [channelByRegion];

/**
 * The claims that follow by rule from those in the graph; the graph is left as it is. A derived claim is as strong
 * as its weakest premise, and rests on the works of all its premises.
 */
export function deriveClaims(graph: ClaimGraph): Claim[] {
  return DERIVED_RULES.flatMap((rule) => {
    const byTriple = Map.groupBy(rule.derive(graph), (conclusion) => claimId(conclusion, rule.name));
    return [...byTriple].map(([id, same]) => derivedClaim(graph, id, rule, same));
  });
}

function derivedClaim(graph: ClaimGraph, id: string, rule: DerivedRule, same: readonly Conclusion[]): Claim {
  const { subject, relation, object } = same[0]!;
  const best = same.toSorted((a, b) => premiseRank(graph, b) - premiseRank(graph, a));
  const premises = [...new Set(best.flatMap((conclusion) => conclusion.premises))];
  const claims = premises.map((premise) => graph.getEdgeAttributes(premise));
  const level = premiseLevel(graph, best[0]!);
  return {
    id,
    subject,
    relation,
    object,
    evidence: [],
    level,
    standing: level === 'uncited' ? 'uncited' : 'supported',
    families: [...new Set(claims.flatMap((claim) => claim.families))],
    derivedBy: rule.name,
    premises,
  };
}

function premiseLevel(graph: ClaimGraph, { premises }: Conclusion) {
  return weakest(premises.map((premise) => graph.getEdgeAttributes(premise).level));
}

function premiseRank(graph: ClaimGraph, conclusion: Conclusion): number {
  return levelRank(premiseLevel(graph, conclusion));
}
