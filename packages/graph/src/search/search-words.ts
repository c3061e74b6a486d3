import { fold, words } from '../text/fold.ts';

/** The letters of a code (`GB`, `Liv`, the `HN` of `EX-HN`) and its number. */
const CODE_APART = /(?<![a-z0-9])([a-z]{1,3}) (\d+)(?![a-z0-9])/g;

/**
 * The words of a text. A code written in two parts is put together: `ST 36`, `st-36` and `st36` give the same word.
 */
export function searchWords(text: string): string[] {
  return words(fold(text).replace(CODE_APART, '$1$2'));
}
