import type { Name } from '../snapshot/model.ts';
import { fold } from '../text/fold.ts';

/**
 * How well a name matches what was typed, best first. People type a complaint with its place in several words, so a
 * region whose name is exactly that (`side of the leg`) comes after other names that contain these words. A region
 * with a name of one word (`knee`) is treated like other names.
 */
export const FITS = [
  /** A code or an identifier, exactly as typed. */
  'code',
  /** A preferred name, exactly as typed. */
  'name',
  /** Another name, exactly as typed. */
  'alias',
  /** The same words in another form or order: `swollen knees` for `Swelling of the knee`. */
  'words',
  /** The name contains the words, whole and next to each other. */
  'phrase',
  /** A region's name of several words, exactly as typed. */
  'region',
  /** A region's name that contains the words, whole and next to each other. */
  'region-phrase',
  /** The name contains all words, in some form, or words that begin with them. */
  'prefix',
  /** The name contains all words, some with a typing error. */
  'fuzzy',
  /** The name contains some of the words. Only when no name contains all. */
  'partial',
] as const;

export type Fit = (typeof FITS)[number];

/** Above 0 and at most 1; higher for a better fit. */
export function scoreOf(fit: Fit): number {
  return 1 - FITS.indexOf(fit) / FITS.length;
}

/** The fit of a name that was typed completely. */
export function wholeFit(kind: string, name: Name): Fit {
  if (kind === 'region' && hasSeveralWords(name)) return 'region';
  if (name.language === 'code') return 'code';
  return name.preferred ? 'name' : 'alias';
}

/** Characters of Chinese are not words: a Chinese name counts as one word. */
function hasSeveralWords({ text }: Name): boolean {
  return fold(text).includes(' ');
}
