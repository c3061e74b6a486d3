import { levelRank } from '../vocabulary/levels.ts';
import { RULE_NAMES, type RuleName } from '../vocabulary/rule-names.ts';
import { channelByRegion } from './channel-by-region.ts';
import { insulting, overacting } from './element-cycles.ts';
import { childPoint, horaryPoint, motherPoint } from './phase-points.ts';
import { claimId } from '../snapshot/claim-id.ts';
import type { Claims } from '../snapshot/claims.ts';
import type { Conclusion, DerivedRule } from './derived-rule.ts';
import { premiseFamilies, weakest } from '../snapshot/evidence.ts';
import type { Claim } from '../snapshot/model.ts';

/** A name without its rule, or a rule without its name, is a type error. */
const BY_NAME: Readonly<Record<RuleName, DerivedRule>> = {
  'channel-by-region': channelByRegion,
  overacting,
  insulting,
  'mother-point': motherPoint,
  'child-point': childPoint,
  'horary-point': horaryPoint,
};

/** Every rule by which claims are derived, in the order of their names. */
export const DERIVED_RULES: readonly DerivedRule[] = RULE_NAMES.map((name) => BY_NAME[name]);

/**
 * The claims that follow by rule from stored ones. A derived claim has the level of its weakest premise and the
 * works of all its premises.
 */
export function deriveClaims(claims: Claims): Claim[] {
  return DERIVED_RULES.flatMap((rule) => {
    const byTriple = Map.groupBy(rule.derive(claims), (conclusion) => claimId(conclusion, rule.name));
    return [...byTriple].map(([id, same]) => derivedClaim(id, rule, same));
  });
}

function derivedClaim(id: string, rule: DerivedRule, same: readonly Conclusion[]): Claim {
  const { subject, relation, object } = same[0]!;
  const best = same.toSorted((a, b) => levelRank(premiseLevel(b)) - levelRank(premiseLevel(a)));
  const premises = [...new Set(best.flatMap((conclusion) => conclusion.premises))];
  const level = premiseLevel(best[0]!);
  return {
    id,
    subject,
    relation,
    object,
    evidence: [],
    level,
    standing: level === 'uncited' ? 'uncited' : 'supported',
    ...premiseFamilies(premises),
    derivedBy: rule.name,
    premises: premises.map((premise) => premise.id),
  };
}

function premiseLevel({ premises }: Conclusion) {
  return weakest(premises.map((premise) => premise.level));
}
