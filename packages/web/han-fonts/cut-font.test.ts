import subsetFont from 'subset-font';
import { expect, test } from 'vitest';
import { type CutFont, cutHan, cutLatin } from './cut-font.ts';
import { HAN_FAMILIES, LATIN_FACES } from './families.ts';
import { fontSlices } from './font-slices.ts';
import { hanGlyphs, readFont } from './han-glyphs.ts';
import { latinCharacters, PINYIN, SIGNS, signCharacters } from './latin-characters.ts';

/** The characters for which a cut font has a glyph. */
async function drawnBy({ font, characters }: CutFont): Promise<string[]> {
  const { cmap } = readFont(await subsetFont(font, characters.join(''), { targetFormat: 'sfnt' }));
  return Object.keys(cmap).map((codePoint) => String.fromCodePoint(Number(codePoint)));
}

test.each(LATIN_FACES)(
  '$file draws English and pinyin with all its tones in less than 30 kB',
  async (face) => {
    const wanted = latinCharacters([]);
    const cuts = await Promise.all(
      fontSlices(face.package, face.sheet).map((slice) => cutLatin(slice, wanted, face.wght)),
    );
    const made = cuts.filter((cut) => cut !== undefined);
    const drawn = new Set((await Promise.all(made.map(drawnBy))).flat());
    expect([...PINYIN, ...'Huántiào 30–40 “no source”, 7 × 3 …'].filter((one) => !drawn.has(one))).toEqual(
      [],
    );
    const bytes = made.reduce((sum, { font }) => sum + font.length, 0);
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThan(30_000);
  },
);

test.each(LATIN_FACES)(
  '$file is not called by a name that is reserved, and keeps its notice',
  async (face) => {
    for (const slice of fontSlices(face.package, face.sheet)) {
      const made = await cutLatin(slice, latinCharacters([]), face.wght);
      if (made === undefined) continue;
      const sfnt = await subsetFont(made.font, 'a', { targetFormat: 'sfnt', preserveNameIds: [13, 14] });
      const { copyright, licence, urlOfLicence, ...called } = readFont(sfnt).name;
      expect(Object.values(called).filter((name) => name.includes('Source'))).toEqual([]);
      expect(called.fontFamily).toMatch(/^Subset S/);
      expect(copyright).toContain('with Reserved Font Name ‘Source’');
      expect(`${licence} ${urlOfLicence}`).toContain('OFL');
    }
  },
);

test('a slice without a wanted character gives no font', async () => {
  const slice = fontSlices('@fontsource-variable/source-sans-3').at(-1)!;
  expect(await cutLatin(slice, new Set('經'), 400)).toBeUndefined();
});

test('characters of the texts are drawn as well', () => {
  const texts = [{ others: new Set('ł▸') }];
  expect(latinCharacters(texts)).toContain('ł');
  expect([...signCharacters(texts)]).toEqual([...SIGNS, '▸']);
});

test('a Han font draws characters of many slices, brackets, and characters that the first package lacks', async () => {
  const text = '經絡《〔髎跳環';
  const slices = HAN_FAMILIES[0]!.packages.flatMap((name) => fontSlices(name));
  const cut = (await cutHan(await hanGlyphs(slices, text, 600)))!;
  expect(cut.font.toString('latin1', 0, 4)).toBe('wOF2');
  expect(cut.characters.toSorted()).toEqual([...text].toSorted());
  expect((await drawnBy(cut)).toSorted()).toEqual([...text].toSorted());
  expect(await cutHan([])).toBeUndefined();
});
