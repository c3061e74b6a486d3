import { relation as relationRow, RELATION_KINDS } from '../vocabulary/relations.ts';
import type { Hop } from './hops.ts';

/** By position in `RELATION_KINDS`, as hops have it: a search for paths checks very many hops. */
const IS_MEMBERSHIP = RELATION_KINDS.map((kind) => relationRow(kind).membership);

/**
 * Whether two hops lead from a thing to what it is a member of, and back to another member: from GB30 to the
 * Gallbladder channel to GB1.
 */
export function isSiblingTurn(into: Hop, away: Hop): boolean {
  return into.forward && !away.forward && into.relation === away.relation && IS_MEMBERSHIP[into.relation]!;
}
