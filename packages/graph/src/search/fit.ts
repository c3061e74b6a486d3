import type { SearchedName } from './searched-things.ts';
import { fold } from '../text/fold.ts';
import { type Fit, FITS } from '../vocabulary/fits.ts';

/** Above 0 and at most 1; higher for a better fit. */
export function scoreOf(fit: Fit): number {
  return 1 - FITS.indexOf(fit) / FITS.length;
}

/** The fit of a name that was typed completely; a term of old books is as good as a name in other words. */
export function wholeFit(kind: string, name: SearchedName): Fit {
  if (kind === 'region' && hasSeveralWords(name)) return 'region';
  if (name.language === 'code') return 'code';
  if (name.isTerm) return 'words';
  return name.preferred ? 'name' : 'alias';
}

/** Characters of Chinese are not words: a Chinese name counts as one word. */
function hasSeveralWords({ text }: SearchedName): boolean {
  return fold(text).includes(' ');
}
