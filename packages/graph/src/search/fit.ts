import type { Entity, Name } from '../snapshot/model.ts';

/**
 * How well a name fits what was typed, best first. People search for what ails them and say where in several words, so
 * a region that is called just so (`side of the leg`) comes after the other names that hold these words; a region
 * called by one word (`knee`) is a name like others.
 */
export const FITS = [
  /** A code, just as typed. */
  'code',
  /** A preferred name, just as typed. */
  'name',
  /** Another name, just as typed. */
  'alias',
  /** The name holds the words whole and side by side. */
  'phrase',
  /** A region's name of several words, just as typed. */
  'region',
  /** A region's name that holds the words whole and side by side. */
  'region-phrase',
  /** The name holds all words, or words that begin so. */
  'prefix',
  /** The name holds all words, some with one typing error. */
  'fuzzy',
  /** The name holds some of the words. Only when no name holds all. */
  'partial',
] as const;

export type Fit = (typeof FITS)[number];

/** Above 0 and at most 1; a better fit has the higher score. */
export function scoreOf(fit: Fit): number {
  return 1 - FITS.indexOf(fit) / FITS.length;
}

/** How a name of so many words fits that was typed whole. */
export function wholeFit(kind: Entity['kind'], name: Name, words: number): Fit {
  if (kind === 'region' && words > 1) return 'region';
  if (name.language === 'code') return 'code';
  return name.preferred ? 'name' : 'alias';
}
