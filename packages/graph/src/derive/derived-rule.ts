import type { Triple } from '../snapshot/claim-id.ts';
import type { Claims } from '../snapshot/claims.ts';
import type { Claim } from '../snapshot/model.ts';
import type { RuleName } from '../vocabulary/rule-names.ts';

/** A conclusion of a rule, with the claims it follows from. */
export interface Conclusion extends Triple {
  readonly premises: readonly Claim[];
}

/** A rule by which claims follow from claims. Its name is part of the ids of what it derives. */
export interface DerivedRule {
  readonly name: RuleName;
  /** One sentence, shown with every derived claim. */
  readonly meaning: string;
  /** The conclusions from the stored claims. */
  readonly derive: (claims: Claims) => Conclusion[];
}

/** Whether something may be concluded from a claim: a work says it and none disputes it. */
export function isPremise(claim: Claim): boolean {
  return claim.standing !== 'contested' && claim.works > 0;
}
