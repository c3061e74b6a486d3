/** A text without tone marks and accents, in lower case, full-width letters as plain ones. */
export function foldLetters(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
