import { expect, test } from 'vitest';
import { snapshotFrom } from '../load/snapshot-from.ts';
import { createReader } from '../read/snapshot-reader.ts';

const reader = createReader(
  snapshotFrom({
    'citations/works.yaml': 'book: { type: book, title: B, study: { design: textbook }, seen: [x] }',
    'acupoints/ST.yaml': 'ST36: { name: Zusanli, names: { en: Leg Three Miles } }\nST37: { name: Shangjuxu }',
    'organs.yaml': 'liver: { name: Liver }',
    'elements.yaml': 'wood: { name: Wood }',
  }),
);
const ids = (text: string, options = {}) =>
  [reader.search(text, { limit: 3, ...options })]
    .flat()
    .map((hit) => ('id' in hit ? [hit.id, hit.confident] : []));

test('two names of one thing find it, in any order', () => {
  expect(ids('Zusanli ST36')[0]).toEqual(['acupoint:ST36', true]);
  expect(ids('ST 36, Leg Three Miles')[0]).toEqual(['acupoint:ST36', true]);
});

test('names of two things, a word more, and another kind are no such names', () => {
  const confident = (text: string, options = {}) => ids(text, options).some(([, isMeant]) => isMeant);
  expect(confident('Zusanli ST37')).toBe(false);
  expect(confident('Liver Wood')).toBe(false);
  expect(confident('Zusanli ST36 needle')).toBe(false);
  expect(confident('Zusanli ST36', { kinds: ['organ'] })).toBe(false);
});
