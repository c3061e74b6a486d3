import { readFile } from 'node:fs/promises';
import subsetFont, { type SubsetOptions } from 'subset-font';
import type { LatinFace } from './families.ts';
import { renameReserved } from './font-names.ts';
import type { FontSlice } from './font-slices.ts';
import { fontOf, type HanGlyph, writeFont } from './han-glyphs.ts';

/** How Latin letters are joined and spaced, and figures of one width; small capitals and the like are not used here. */
const FEATURES = ['kern', 'liga', 'ccmp', 'locl', 'mark', 'mkmk', 'tnum'];

/** The licence and its address stay in the font, beside its copyright notice and names. */
const NAMES = { preserveNameIds: [13, 14] } as const;

/** A font as WOFF2, and the characters for which pages ask it. */
export interface CutFont {
  readonly font: Buffer;
  readonly characters: readonly string[];
}

/** The characters of one slice that are wanted, with the weights that are used. Nothing when it declares none of them. */
export async function cutLatin(
  { file, codePoints }: FontSlice,
  wanted: ReadonlySet<string>,
  wght: LatinFace['wght'],
): Promise<CutFont | undefined> {
  const characters = [...wanted].filter((character) => codePoints.has(character.codePointAt(0)!));
  if (characters.length === 0) return undefined;
  const options = { noHinting: true, keepFeatures: FEATURES, variationAxes: { wght } } as const;
  const letters = await subsetFont(await readFile(file), characters.join(''), {
    ...options,
    ...NAMES,
    targetFormat: 'sfnt',
  });
  return cut(renameReserved(letters), characters, { keepFeatures: FEATURES });
}

/** Glyphs of one weight as one font. Nothing when there is no glyph. */
export async function cutHan(glyphs: readonly HanGlyph[]): Promise<CutFont | undefined> {
  const characters = glyphs.map(({ character }) => character);
  return glyphs.length === 0 ? undefined : cut(writeFont(fontOf(glyphs)), characters, {});
}

async function cut(
  font: Buffer,
  characters: readonly string[],
  options: Partial<SubsetOptions>,
): Promise<CutFont | undefined> {
  if (characters.length === 0) return undefined;
  const settings = { targetFormat: 'woff2', noHinting: true, ...NAMES, ...options } as const;
  return { font: await subsetFont(font, characters.join(''), settings), characters };
}
