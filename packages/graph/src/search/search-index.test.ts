import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSearch } from './search.ts';
import { indexThings, openSearchIndex } from './search-index.ts';
import { searchedList } from './searched-things.ts';
import { tabulateSearch } from './tabulate-search.ts';
import { exactTerm, termsBeginningWith } from './term-index.ts';

const symptoms = (names: readonly string[]) =>
  names.map((text, at) => ({
    id: `symptom:${at}`,
    kind: 'symptom' as const,
    names: [{ text, language: 'en' as const, preferred: true }],
  }));

test('opening an index reads nothing of the things, and a search only what it finds', () => {
  const things = searchedList(symptoms(['Knee pain', 'Pain of the hip', 'Cough', 'Stomach ache']));
  const columns = tabulateSearch(things, () => 0);
  const read: number[] = [];
  const at = (row: number) => {
    read.push(row);
    return things.at(row);
  };
  const search = createSearch(openSearchIndex(columns, { ...things, at }));
  expect(read).toEqual([]);
  search('xylophone 36', { limit: 10 });
  expect(read).toEqual([]);
  search('hip', { limit: 10 });
  expect(read).toEqual([1]);
});

test('an entity is found by a name beyond its two hundredth, and by each of several that are written alike', () => {
  const texts = [...Array.from({ length: 300 }, (_, at) => `Name ${at}a`), 'Knee-pain', 'Knee pain'];
  const names = texts.map((text) => ({ text, language: 'en' as const, preferred: false }));
  const search = createSearch(indexThings([{ id: 'symptom:knee', kind: 'symptom', names }], () => 0));
  expect(search('name 299a', { limit: 1 })).toMatchObject([{ id: 'symptom:knee', matched: 'Name 299a' }]);
  expect(search('knee pain', { limit: 5 })).toMatchObject([{ id: 'symptom:knee', matched: 'Knee-pain' }]);
});

test('a word with one error is found also when it is next to the words that begin as typed', () => {
  const search = createSearch(indexThings(symptoms(['Stomacg', 'Stomach', 'Stomachs', 'Stomack']), () => 0));
  const ids = search('stomach', { limit: 10 }).map(({ id }) => id);
  expect(ids).toEqual(['symptom:1', 'symptom:2', 'symptom:0', 'symptom:3']);
});

/** Letters of one to four bytes, and of one and two code units; the last two are in another order in UTF-8 than in UTF-16. */
const word = fc.string({
  unit: fc.constantFrom('a', 'b', 'ß', 'か', '\ufa0e', '𐌰'),
  minLength: 1,
  maxLength: 4,
});

test('terms are found by what they are and by how they begin as they are among sorted texts', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), word, (names, typed) => {
      const { terms } = indexThings(symptoms(names), () => 0);
      const texts = Array.from({ length: terms.count }, (_, term) => terms.at(term));
      expect(texts).toEqual(texts.toSorted());
      const exact = exactTerm(terms, typed);
      expect(exact).toBe(texts.indexOf(typed));
      expect(texts.slice(...termsBeginningWith(terms, typed, exact))).toEqual(
        texts.filter((text) => text.startsWith(typed)),
      );
    }),
    { seed: 20261130 },
  );
});
