import { readFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import { expect, test } from 'vitest';
import { HAN_FAMILIES } from './families.ts';
import { fontSlices } from './font-slices.ts';
import { fontOf, hanGlyphs, readFont, writeFont } from './han-glyphs.ts';

const slices = HAN_FAMILIES[0]!.packages.flatMap((name) => fontSlices(name));

test('a glyph in the new font is the same as in its slice', async () => {
  const [name, weight] = ['經絡環跳肝', 600] as const;
  const font = readFont(writeFont(fontOf(await hanGlyphs(slices, name, weight))));
  for (const character of name) {
    const codePoint = character.codePointAt(0)!;
    const { file } = slices.find(({ codePoints }) => codePoints.has(codePoint))!;
    const alone = readFont(
      await subsetFont(await readFile(file), character, {
        targetFormat: 'sfnt',
        noHinting: true,
        variationAxes: { wght: weight },
      }),
    );
    const [ours, theirs] = [font, alone].map(({ glyf, cmap }) => glyf[cmap[codePoint]!]!);
    expect(ours).toEqual(theirs);
    expect(font.hhea.ascent).toBe(alone.hhea.ascent);
  }
});

test('leaves out characters that no slice draws', async () => {
  const glyphs = await hanGlyphs(slices, '經\u{3ffff}', 400);
  expect(glyphs.map(({ character }) => character)).toEqual(['經']);
  expect(await hanGlyphs(slices, '\u{3ffff}', 400)).toEqual([]);
});

test('refuses to make a font without glyphs', () => {
  expect(() => fontOf([])).toThrow('fontOf: no glyphs');
});
