import type { EntityKind } from '@jingluo/graph/vocabulary';

/** The form of a node: tells its kind without colour or words. */
export type Sign = 'ring' | 'diamond' | 'square';

/** Patterns are diamonds, regions and qualities squares, everything else is round. */
export function signOf(kind: EntityKind): Sign {
  if (kind === 'pattern') return 'diamond';
  return kind === 'region' || kind === 'quality' ? 'square' : 'ring';
}

const HOLLOW: ReadonlySet<EntityKind> = new Set(['acupoint', 'region', 'pattern', 'quality']);

/** Whether nodes of a kind are drawn as outlines. The whole map has its own rule for organs and symptoms. */
export function isHollow(kind: EntityKind): boolean {
  return HOLLOW.has(kind);
}
