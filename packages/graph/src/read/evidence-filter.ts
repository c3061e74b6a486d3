import type { Claim } from '../snapshot/model.ts';
import { type EvidenceLevel, levelRank } from '../vocabulary/levels.ts';

export interface EvidenceFilter {
  /** Claims below this level are left out. `kind-of` claims, which only arrange terms, are kept. */
  readonly minLevel?: EvidenceLevel | undefined;
  /** False leaves derived claims out. */
  readonly derived?: boolean | undefined;
}

/** Whether a claim may be used under a filter. */
export function passes(claim: Claim, { minLevel = 'uncited', derived = true }: EvidenceFilter): boolean {
  return levelRank(claim.level) >= levelRank(minLevel) && (derived || claim.derivedBy === undefined);
}
