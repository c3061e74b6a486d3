/** The letters and marks that any page of English text may need. */
const ENGLISH =
  between(0x20, 0x7e) +
  between(0xa0, 0xff) +
  '\u2010\u2011–—‘’‚“”„†‡•…‰′″‹›⁄€™−ŒœŠšŽž' +
  '\u2009\u202f\u00ad';

/** Pinyin with its tones. */
export const PINYIN = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜĀÁǍÀĒÉĚÈĪÍǏÌŌÓǑÒŪÚǓÙǕǗǙǛńňǹ';

/** The signs of the site (brief of its drawings): what a thing, a conclusion, a dispute and a direction are marked with. */
export const SIGNS = '○◇●◆∴◐←→↑↓↵✓';

/** The characters that the Latin faces draw: the usual ones, and all others in the texts. */
export function latinCharacters(texts: readonly { readonly others: ReadonlySet<string> }[]): Set<string> {
  return new Set([...ENGLISH, ...PINYIN, ...texts.flatMap(({ others }) => [...others])]);
}

/** The signs: those of the site, and all other arrows and shapes in the texts. */
export function signCharacters(texts: readonly { readonly others: ReadonlySet<string> }[]): Set<string> {
  const found = texts.flatMap(({ others }) => [...others]);
  return new Set([...SIGNS, ...found.filter((character) => /[\u2190-\u21ff\u25a0-\u25ff]/.test(character))]);
}

function between(first: number, last: number): string {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCharCode(first + index)).join('');
}
