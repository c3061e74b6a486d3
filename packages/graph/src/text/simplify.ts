/// <reference path="./opencc-js.d.ts" />
import characters from 'opencc-js/dict/TSCharacters';

/** Pairs of a traditional character and its simplified ones, the usual one first, as OpenCC has them. */
const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  characters.split('|').map((pair): [string, string] => {
    const [traditional, simplified] = pair.split(' ');
    return [traditional!, simplified!];
  }),
);

const HAN = /\p{Script=Han}/gu;

/**
 * Text with each traditional character as its simplified one, by OpenCC's list of characters. One character at a time,
 * whatever stands beside it: so the beginning of a word gives the beginning of its result.
 */
export function simplify(text: string): string {
  return text.replace(HAN, (character) => SIMPLIFIED.get(character) ?? character);
}
