/**
 * Text as search compares it: no tone marks or accents, lower case, one space between words.
 * `Huántiào` and `huantiao` fold to the same.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Folded and without spaces: `GB-30`, `gb 30` and `GB30` are one. */
export function squeeze(text: string): string {
  return fold(text).replaceAll(' ', '');
}

const HAN = /\p{Script=Han}/u;

/** The words of a text; each Han character is a word of its own. */
export function words(text: string): string[] {
  return fold(text)
    .split(' ')
    .flatMap((word) => (HAN.test(word) ? [...word] : [word]))
    .filter((word) => word !== '');
}
