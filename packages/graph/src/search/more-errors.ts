import { distance } from 'fastest-levenshtein';
import type { TermIndex } from './term-index.ts';
import { termsBeginningWith } from './term-index.ts';

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
  const [from, to] = termsBeginningWith(index, word.charAt(0));
  for (let term = from; term < to; term += 1) {
    const text = index.terms[term]!;
    if (Math.abs(text.length - word.length) > most || !LATIN.test(text)) continue;
    if (distance(word, text) <= most) found.add(term);
  }
  return found;
}
