/**
 * Widths of letters of Source Sans 3 at weight 600, in hundredths of the font size. They are estimates: the server has no
 * fonts to measure with, and must place words as the browser does.
 */
const LETTERS: readonly (readonly [number, string])[] = [
  [20, ' \u00a0'],
  [27, "',.:;lij|I!·"],
  [33, '()-[]{}/\\ft'],
  [38, 'r'],
  [45, 'sz*?c'],
  [50, 'xvyJLY_"'],
  [52, 'agk0123456789+=<>eF#$'],
  [55, 'ESVXZTo'],
  [57, 'AbdhnpquCP'],
  [63, 'RBKDGUHN&'],
  [67, 'OQ'],
  [76, 'Mw'],
  [84, 'Wm%@'],
];
const SHARES = new Map(LETTERS.flatMap(([share, letters]) => [...letters].map((letter) => [letter, share])));
const OTHER = 55;
/** The width of Han characters and all others that are as wide. */
const FULL = 100;
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/;
const WEIGHTS = { 400: 0.955, 600: 1, 700: 1.035 };

export interface Type {
  /** Pixels. */
  readonly size: number;
  readonly weight: 400 | 600 | 700;
}

/** The width of some words on one line, in pixels, estimated. */
export function textWidth(words: string, { size, weight }: Type): number {
  const accentless = words.normalize('NFD').replaceAll(/\p{Mark}/gu, '');
  const share = [...accentless].reduce(
    (sum, letter) => sum + (SHARES.get(letter) ?? (WIDE.test(letter) ? FULL : OTHER)),
    0,
  );
  return (share / 100) * size * WEIGHTS[weight];
}

/** Words broken into lines of at most `most` pixels. A word that is wider has a line of its own. */
export function wrapped(words: string, most: number, type: Type): string[] {
  const lines = [''];
  for (const word of words.split(' ')) {
    const line = lines.at(-1)!;
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, type) > most) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
