import type { ClaimOnCard } from '../claim/claim.graphql.ts';
import { sidesOf } from '../claim/claim-sides.ts';
import { claimSummary } from '../claim/claim-summary.ts';
import type { Head } from './head.ts';

type DescribedClaim = Pick<
  ClaimOnCard,
  'subject' | 'sentence' | 'level' | 'relation' | 'derivedBy' | 'standing' | 'evidence'
>;

/** The head of a claim: its sentence, and the sources that support and dispute it. */
export function claimHead(claim: DescribedClaim, twin: Pick<ClaimOnCard, 'evidence'> | null): Head {
  const byRule = claim.derivedBy !== null;
  return {
    title: claim.sentence,
    description: claimSummary(claim, sidesOf(claim, twin)),
    kind: byRule ? 'Conclusion by rule' : claim.standing === 'CONTESTED' ? 'Contested claim' : 'Claim',
    level: byRule ? undefined : claim.level,
  };
}
