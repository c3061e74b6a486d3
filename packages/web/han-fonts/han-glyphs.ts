import { readFile } from 'node:fs/promises';
import { createFont, type TTF } from 'fonteditor-core';
import subsetFont from 'subset-font';
import type { FontSlice } from './font-slices.ts';

/** A character as it is drawn at one weight. */
export interface HanGlyph {
  readonly character: string;
  readonly glyph: TTF.Glyph;
  /** The font that it was in. All slices of a family have the same measures and names. */
  readonly source: TTF.TTFObject;
}

/** The characters at one weight, each from the first slice that draws it. What no slice draws is left out. */
export async function hanGlyphs(
  slices: readonly FontSlice[],
  characters: Iterable<string>,
  weight: number,
): Promise<HanGlyph[]> {
  const rest = new Set(characters);
  const found: HanGlyph[] = [];
  for (const { file, codePoints } of slices) {
    const declared = [...rest].filter((character) => codePoints.has(character.codePointAt(0)!));
    if (declared.length === 0) continue;
    const source = readFont(await cutAtWeight(await readFile(file), declared.join(''), weight));
    for (const [codePoint, id] of Object.entries(source.cmap)) {
      const character = String.fromCodePoint(Number(codePoint));
      const glyph = { ...source.glyf[id]!, unicode: [Number(codePoint)] };
      if (rest.delete(character)) found.push({ character, glyph, source });
    }
  }
  return found;
}

/** Outlines alone, for horizontal lines: at one weight and without rules of layout a glyph can be put into another font. */
function cutAtWeight(font: Buffer, text: string, weight: number): Promise<Buffer> {
  return subsetFont(font, text, {
    targetFormat: 'sfnt',
    variationAxes: { wght: weight },
    keepFeatures: [],
    noLayoutClosure: true,
    noHinting: true,
    dropTables: ['BASE', 'GDEF', 'GPOS', 'GSUB', 'vhea', 'vmtx'],
    preserveNameIds: [13, 14],
  });
}

/** One font of glyphs of one weight. Throws without a glyph. */
export function fontOf(glyphs: readonly HanGlyph[]): TTF.TTFObject {
  const [first] = glyphs;
  if (!first) throw new Error('fontOf: no glyphs');
  const lacking = first.source.glyf[0]!;
  return { ...first.source, glyf: [lacking, ...glyphs.map(({ glyph }) => glyph)] };
}

/** An uncompressed TrueType font, with its kerning. */
export function readFont(font: Buffer): TTF.TTFObject {
  return createFont(font, { type: 'ttf', kerning: true }).get();
}

/** A TrueType font, uncompressed, with its kerning. */
export function writeFont(font: TTF.TTFObject): Buffer {
  return createFont().set(font).write({ type: 'ttf', kerning: true }) as Buffer;
}
