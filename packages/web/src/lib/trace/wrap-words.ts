const WIDE = /[\u3000-\u9fff\uf900-\ufaff]/u;
const NARROW = /[ijlft.,:;'|()∴ ]/u;

/**
 * The width of a line of Source Sans in px, estimated on the wide side, since the server has no font to measure with.
 */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const letter of text)
    ems += WIDE.test(letter) ? 1 : NARROW.test(letter) ? 0.3 : /\p{Lu}/u.test(letter) ? 0.62 : 0.53;
  return Math.ceil(ems * size);
}

/** Breaks words into lines no wider than `width` px; a longer word has a line of its own. */
export function wrapWords(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, size) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
