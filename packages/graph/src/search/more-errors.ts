import { distance } from 'fastest-levenshtein';
import { LETTERING } from '../snapshot/search-columns.ts';
import type { TermIndex } from './term-index.ts';
import { exactTerm, termsBeginningWith } from './term-index.ts';

/** How many errors a word of some letters may have when no name contains it with one; 0 for a short word. */
export function mostErrors(letters: number): number {
  return letters >= 10 ? 3 : letters >= 6 ? 2 : 0;
}

const LATIN = /^[a-z]+$/;

/** The terms that a word may mean with more than one typing error: whole, and with the same first letter. */
export function termsWithMoreErrors(index: TermIndex, word: string): Set<number> {
  const most = mostErrors(word.length);
  const found = new Set<number>();
  if (most === 0 || !LATIN.test(word)) return found;
  const [from, to] = termsBeginningWith(index, word.charAt(0), exactTerm(index, word.charAt(0)));
  for (let term = from; term < to; term += 1) {
    const isNear = Math.abs(index.lengths[term]! - word.length) <= most;
    if (!isNear || index.lettering[term] !== LETTERING.latin) continue;
    if (distance(word, index.at(term)) <= most) found.add(term);
  }
  return found;
}
