import { LOST } from './classic-text.ts';

/**
 * Whether a word can be what is printed with lost characters: the others are the same, and a lost one is none that the
 * edition has elsewhere.
 */
export function isRestored(printed: string, word: string, characters: ReadonlySet<string>): boolean {
  return (
    printed.length === word.length &&
    [...printed].every((character, at) => {
      const inWord = word[at] ?? '';
      return character === LOST ? !characters.has(inWord) : character === inWord;
    })
  );
}
