import { readFileSync } from 'node:fs';
import subsetFont from 'subset-font';
import { expect, test } from 'vitest';
import { fontSlices } from './font-slices.ts';
import { type Glyph, readGlyphs } from './glyph.ts';
import { mergeFonts } from './merge-fonts.ts';
import { readCmap } from './read-cmap.ts';
import { readTables, tableOf, writeTables } from './sfnt.ts';

const CHARACTERS = '經絡環跳肝';

/** The characters, cut from the slices that hold them and unpacked, as they come from HarfBuzz. */
const cuts = await Promise.all(
  fontSlices('@fontsource-variable/noto-serif-tc').flatMap(({ file, codePoints }) => {
    const text = [...CHARACTERS].filter((character) => codePoints.has(character.codePointAt(0)!)).join('');
    return text === '' ? [] : [subsetFont(readFileSync(file), text, { targetFormat: 'sfnt' })];
  }),
);

function glyphsByCharacter(font: Buffer): Map<string, Glyph> {
  const tables = readTables(font);
  const glyphs = readGlyphs(tables);
  const cmap = readCmap(tableOf(tables, 'cmap'));
  return new Map([...cmap].sort().map(([codePoint, id]) => [String.fromCodePoint(codePoint), glyphs[id]!]));
}

test('lays the glyphs of all fonts side by side as they are', () => {
  expect(cuts.length).toBeGreaterThan(1);
  const merged = glyphsByCharacter(mergeFonts(cuts));
  expect([...merged.keys()].toSorted()).toEqual([...CHARACTERS].toSorted());
  for (const [character, glyph] of cuts.flatMap((cut) => [...glyphsByCharacter(cut)])) {
    expect(merged.get(character)!.metrics).toEqual(glyph.metrics);
    expect(merged.get(character)!.variation).toEqual(glyph.variation);
    expect(merged.get(character)!.outline.subarray(0, glyph.outline.length)).toEqual(glyph.outline);
  }
});

test('takes a character that two fonts have from the first', () => {
  const merged = mergeFonts([cuts[0]!, cuts[0]!, cuts[1]!]);
  expect(merged).toEqual(mergeFonts([cuts[0]!, cuts[1]!]));
});

test('refuses fonts whose axes differ', () => {
  const tables = readTables(cuts[1]!);
  const fvar = Buffer.from(tableOf(tables, 'fvar'));
  fvar.writeUInt32BE(0x1000000, 20);
  const other = writeTables(new Map([...tables, ['fvar', fvar]]));
  expect(() => mergeFonts([cuts[0]!, other])).toThrow(
    'mergeFonts: font 1 differs from font 0 in its design space',
  );
});

test('refuses nothing at all', () => {
  expect(() => mergeFonts([])).toThrow('mergeFonts: no font to merge');
});
