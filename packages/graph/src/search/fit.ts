import type { Entity, Name } from '../snapshot/model.ts';

/**
 * How well a name matches what was typed, best first. People type a complaint with its place in several words, so a
 * region whose name is exactly that (`side of the leg`) comes after other names that contain these words. A region
 * with a name of one word (`knee`) is treated like other names.
 */
export const FITS = [
  /** A code, exactly as typed. */
  'code',
  /** A preferred name, exactly as typed. */
  'name',
  /** Another name, exactly as typed. */
  'alias',
  /** The name contains the words, whole and next to each other. */
  'phrase',
  /** A region's name of several words, exactly as typed. */
  'region',
  /** A region's name that contains the words, whole and next to each other. */
  'region-phrase',
  /** The name contains all words, or words that begin with them. */
  'prefix',
  /** The name contains all words, some with one typing error. */
  'fuzzy',
  /** The name contains some of the words. Only when no name contains all. */
  'partial',
] as const;

export type Fit = (typeof FITS)[number];

/** Above 0 and at most 1; higher for a better fit. */
export function scoreOf(fit: Fit): number {
  return 1 - FITS.indexOf(fit) / FITS.length;
}

/** The fit of a name with this number of words, when it was typed completely. */
export function wholeFit(kind: Entity['kind'], name: Name, words: number): Fit {
  if (kind === 'region' && words > 1) return 'region';
  if (name.language === 'code') return 'code';
  return name.preferred ? 'name' : 'alias';
}
