import type { EntityKind } from '@jingluo/graph/vocabulary';

/** The form of a node: a third sign beside colour and word. */
export type Sign = 'ring' | 'diamond' | 'square';

/** Patterns are diamonds, regions and qualities squares, everything else is round. */
export function signOf(kind: EntityKind): Sign {
  if (kind === 'pattern') return 'diamond';
  return kind === 'region' || kind === 'quality' ? 'square' : 'ring';
}

const HOLLOW: ReadonlySet<EntityKind> = new Set(['acupoint', 'region', 'pattern', 'quality']);

/** Whether a kind is drawn as an outline, in a focus, an answer and the key of kinds. */
export function isHollow(kind: EntityKind): boolean {
  return HOLLOW.has(kind);
}
