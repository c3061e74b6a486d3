import { fold, splitWords } from '../text/fold.ts';

/** The letters of a code (`GB`, `Liv`, the `HN` of `EX-HN`) and its number; four digits are a year. */
const CODE_APART = /(?<![a-z0-9])([a-z]{1,3}) (\d{1,3})(?![a-z0-9])/g;

/**
 * The words of a text. A code written in two parts is put together: `ST 36`, `st-36` and `st36` give the same word.
 */
export function searchWords(text: string): string[] {
  return wordsOfFolded(fold(text));
}

/** The same for a text that is folded already. */
export function wordsOfFolded(folded: string): string[] {
  return splitWords(folded.replace(CODE_APART, '$1$2'));
}
