import type { Claim } from './model.ts';
import { ENTITY_KINDS, kindOf } from '../vocabulary/kinds.ts';
import { levelRank } from '../vocabulary/levels.ts';

const collator = new Intl.Collator('en', { numeric: true });

/** Compares ids in the order that a reader expects: GB4 before GB30. */
export function compareIds(a: string, b: string): number {
  return collator.compare(a, b);
}

/** Compares ids of entities in the order in which they are listed: by kind and id. */
export function compareEntityIds(a: string, b: string): number {
  return kindRank(a) - kindRank(b) || compareIds(a, b);
}

function kindRank(id: string): number {
  return ENTITY_KINDS.indexOf(kindOf(id)!);
}

/** Compares claims: strongest first, then those of most works, then by id. */
export function compareClaims(a: Claim, b: Claim): number {
  return levelRank(b.level) - levelRank(a.level) || b.works - a.works || compareIds(a.id, b.id);
}
