import { readFile } from 'node:fs/promises';
import subsetFont, { type SubsetOptions } from 'subset-font';
import type { FontSlice } from './font-slices.ts';
import { mergeFonts } from './merge-fonts.ts';
import { readCmap } from './read-cmap.ts';
import { readTables, tableOf } from './sfnt.ts';

const LICENCE = 13;
const LICENCE_URL = 14;

/** Only the drawing is kept: one glyph for a character, set in horizontal lines. */
const DRAWING_ONLY = {
  keepFeatures: [],
  noLayoutClosure: true,
  noHinting: true,
  dropTables: ['BASE', 'GDEF', 'GPOS', 'GSUB', 'HVAR', 'STAT', 'VVAR', 'vhea', 'vmtx'],
  preserveNameIds: [LICENCE, LICENCE_URL],
} as const satisfies Partial<SubsetOptions>;

/** A WOFF2 font and the characters that it can draw. */
export interface CutFont {
  readonly font: Buffer;
  readonly characters: readonly string[];
}

/** One font of the characters at one weight, each from the first slice that draws it; nothing when no slice draws any. */
export async function cutFont(
  slices: readonly FontSlice[],
  characters: Iterable<string>,
  weight: number,
): Promise<CutFont | undefined> {
  const rest = new Map([...characters].map((character) => [character.codePointAt(0)!, character]));
  const cuts: Buffer[] = [];
  const drawn: string[] = [];
  for (const { file, codePoints } of slices) {
    const declared = [...rest]
      .filter(([codePoint]) => codePoints.has(codePoint))
      .map(([, character]) => character);
    if (declared.length === 0) continue;
    const cut = await subsetFont(await readFile(file), declared.join(''), {
      ...DRAWING_ONLY,
      targetFormat: 'sfnt',
    });
    const found = drawnBy(cut, declared);
    for (const character of found) rest.delete(character.codePointAt(0)!);
    drawn.push(...found);
    if (found.length > 0) cuts.push(cut);
  }
  if (cuts.length === 0) return undefined;
  const options = { ...DRAWING_ONLY, targetFormat: 'woff2', variationAxes: { wght: weight } } as const;
  return { font: await subsetFont(mergeFonts(cuts), drawn.join(''), options), characters: drawn };
}

/** Those of the characters that a font, as TrueType, has a glyph for. */
export function drawnBy(font: Buffer, characters: readonly string[]): string[] {
  const glyphs = readCmap(tableOf(readTables(font), 'cmap'));
  return characters.filter((character) => glyphs.has(character.codePointAt(0)!));
}
