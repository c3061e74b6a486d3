import type { EntryWord } from './entry-words.ts';

/** The years among the words of an entry; a number of four digits that begins or ends a range of pages may be among them. */
export function printedYears(words: readonly EntryWord[]): number[] {
  return words.flatMap(({ word }) =>
    /^(?:18|19|20)\d\d[a-z]?$/.test(word) ? [Number(word.slice(0, 4))] : [],
  );
}
