import { RELATION_KINDS, type RelationKind } from '../vocabulary/relations.ts';
import type { Hop } from './hops.ts';

/** Relations that put a thing where it belongs. What belongs to the same thing has nothing more in common for it. */
const BELONGING: ReadonlySet<RelationKind> = new Set<RelationKind>([
  'point-of',
  'located-in',
  'kind-of',
  'has-phase',
  'corresponds-to',
  'felt-in',
]);

/**
 * Whether two hops lead from a thing to what it belongs to and back to something else that belongs there: from GB30 to
 * the Gallbladder channel to GB1.
 */
export function isSiblingTurn(into: Hop, away: Hop): boolean {
  return (
    into.forward &&
    !away.forward &&
    into.relation === away.relation &&
    BELONGING.has(RELATION_KINDS[into.relation]!)
  );
}
