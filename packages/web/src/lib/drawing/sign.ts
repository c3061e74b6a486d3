import type { EntityKind } from '@jingluo/graph/vocabulary';

/** The form of a node: a third sign beside colour and word. */
export type Sign = 'ring' | 'diamond' | 'square';

/** Patterns are diamonds, regions and qualities squares, everything else is round. */
export function signOf(kind: EntityKind): Sign {
  if (kind === 'pattern') return 'diamond';
  return kind === 'region' || kind === 'quality' ? 'square' : 'ring';
}
