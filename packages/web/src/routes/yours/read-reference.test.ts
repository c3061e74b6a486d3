import { openText } from '@jingluo/graph/reading';
import { expect, test } from 'vitest';
import { readReference } from './read-reference.ts';

const work = {
  id: 'citation:knees',
  label: 'Adams 2011',
  title: 'Warmth against cold knees of ferrymen',
  authors: ['Adams'],
  year: 2011,
  container: 'Journal of Knees',
  doi: '10.1000/knees',
  level: 0,
  defects: [],
};
const open = async (text: string) =>
  (await openText(new TextEncoder().encode(text), { name: '' })).references ?? [];
const read = (typed: string) => readReference(typed, { works: [work] }, open);

test.each([
  'https://doi.org/10.1000/KNEES',
  'Adams B. Warmth against cold knees of ferrymen. J Knees. 2011;1:2.',
])('a source that is here is found: %s', async (typed) => {
  expect(await read(typed)).toMatchObject({ kind: 'known', work: { id: 'citation:knees' } });
});

test.each([
  '@article{e, author = {Eton, Fay}, title = {Needles in elbows}, year = {2003}}',
  'TY  - JOUR\nAU  - Eton, Fay\nTI  - Needles in elbows\nPY  - 2003\nER  - \n',
  '[{"type":"article-journal","title":"Needles in elbows","author":[{"family":"Eton","given":"Fay"}]}]',
])('a pasted reference is read', async (typed) => {
  expect(await read(typed)).toMatchObject({
    kind: 'item',
    item: { title: 'Needles in elbows', author: [{ family: 'Eton', given: 'Fay' }] },
    more: 0,
  });
});

test('a DOI that is not here is kept, and nothing is asked', async () => {
  expect(await read('doi:10.1000/elbows')).toEqual({ kind: 'doi', doi: '10.1000/elbows' });
});

test.each([
  ['', 'There is nothing in the box yet.'],
  ['x'.repeat(100_001), 'This is too long for one reference: paste that of one source.'],
  ['Elbows', 'This is no DOI and no reference in BibTeX, RIS or CSL-JSON: fill in the fields.'],
  ['{"title": ', 'These references cannot be read'],
])('what is no reference has a reason: %.10s', async (typed, why) => {
  expect(await read(typed)).toMatchObject({ kind: 'none', why: expect.stringContaining(why) as string });
});
