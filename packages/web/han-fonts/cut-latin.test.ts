import { expect, test } from 'vitest';
import { cutLatin } from './cut-latin.ts';
import { LATIN_FACES } from './families.ts';
import { fontSlices } from './font-slices.ts';
import { latinCharacters, PINYIN, SIGNS, signCharacters } from './latin-characters.ts';

test.each(LATIN_FACES)(
  '$file draws English and pinyin with all its tones in less than 30 kB',
  async (face) => {
    const wanted = latinCharacters([]);
    const cuts = await Promise.all(
      fontSlices(face.package, face.sheet).map((slice) => cutLatin(slice, wanted, face.wght)),
    );
    const drawn = new Set(cuts.flatMap((cut) => cut?.characters ?? []));
    expect([...PINYIN, ...'Huántiào 30–40 “no source”, 7 × 3 …'].filter((one) => !drawn.has(one))).toEqual(
      [],
    );
    const bytes = cuts.reduce((sum, cut) => sum + (cut?.font.length ?? 0), 0);
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThan(30_000);
  },
);

test('a slice without a wanted character gives no font', async () => {
  const slice = fontSlices('@fontsource-variable/source-sans-3').at(-1)!;
  expect(await cutLatin(slice, new Set('經'), 400)).toBeUndefined();
});

test('what the texts hold is drawn as well', () => {
  const texts = [{ others: new Set('ł▸') }];
  expect(latinCharacters(texts)).toContain('ł');
  expect([...signCharacters(texts)]).toEqual([...SIGNS, '▸']);
});
