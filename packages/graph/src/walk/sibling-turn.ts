import { RELATION_KINDS, relation as relationRow } from '../vocabulary/relations.ts';
import type { Hop } from './hops.ts';

/**
 * Whether two hops lead from a thing to what it is a member of, and back to another member: from GB30 to the
 * Gallbladder channel to GB1.
 */
export function isSiblingTurn(into: Hop, away: Hop): boolean {
  return (
    into.forward &&
    !away.forward &&
    into.relation === away.relation &&
    relationRow(RELATION_KINDS[into.relation]!).membership
  );
}
