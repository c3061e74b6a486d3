import { bare } from './bare.ts';
import { simplify } from './simplify.ts';

/**
 * Text in the form in which search compares it: no tone marks or accents, no apostrophes, no invisible marks, lower
 * case, full-width letters as plain ones, traditional characters as simplified ones, one space between words.
 * `Huántiào` and `huantiao` fold to the same, as do `環跳` and `环跳`.
 */
export function fold(text: string): string {
  if (FOLDED.test(text)) return text;
  return simplify(
    bare(text)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  );
}

/** Text that is folded already: most typed words, and every result of `fold`. The test saves the slow path. */
const FOLDED = /^[a-z0-9]+(?: [a-z0-9]+)*$/;

/** Folded and without spaces: `GB-30`, `gb 30` and `GB30` give the same. */
export function squeeze(text: string): string {
  return fold(text).replaceAll(' ', '');
}

const HAN_APART = /\p{Script=Han}|[^\p{Script=Han} ]+/gu;

/** The words of a text; each Han character is a word of its own. */
export function words(text: string): string[] {
  return splitWords(fold(text));
}

/** The words of a folded text. */
export function splitWords(folded: string): string[] {
  return FOLDED.test(folded) ? folded.split(' ') : (folded.match(HAN_APART) ?? []);
}
