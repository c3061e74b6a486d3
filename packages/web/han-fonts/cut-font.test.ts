import subsetFont from 'subset-font';
import { expect, test } from 'vitest';
import { cutFont } from './cut-font.ts';
import { HAN_FAMILIES } from './families.ts';
import { fontSlices } from './font-slices.ts';
import { readCmap } from './read-cmap.ts';
import { readTables, tableOf } from './sfnt.ts';

const slices = HAN_FAMILIES[0]!.packages.flatMap((name) => fontSlices(name));

test('one font of one weight draws characters of many slices, brackets and the gaps of the first package', async () => {
  const text = '經絡《〔髎跳環';
  const { font, characters } = (await cutFont(slices, text, 600))!;
  expect(characters.toSorted()).toEqual([...text].toSorted());
  expect(font.toString('latin1', 0, 4)).toBe('wOF2');

  const tables = readTables(await subsetFont(font, text, { targetFormat: 'sfnt' }));
  const drawn = [...readCmap(tableOf(tables, 'cmap')).keys()].map((codePoint) =>
    String.fromCodePoint(codePoint),
  );
  expect(drawn).toEqual(expect.arrayContaining([...text]));
  expect(tables.has('fvar')).toBe(false);
});

test('leaves out what no slice draws', async () => {
  expect((await cutFont(slices, '經\u{3ffff}', 400))!.characters).toEqual(['經']);
  expect(await cutFont(slices, '\u{3ffff}', 400)).toBeUndefined();
});
