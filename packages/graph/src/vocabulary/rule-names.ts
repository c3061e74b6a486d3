/** The rules by which claims are derived, in the order in which a snapshot numbers them. */
export const RULE_NAMES = [
  'channel-by-region',
  'overacting',
  'insulting',
  'mother-point',
  'child-point',
  'horary-point',
] as const;
export type RuleName = (typeof RULE_NAMES)[number];
