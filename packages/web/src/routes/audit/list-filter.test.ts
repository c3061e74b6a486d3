import { expect, it } from 'vitest';
import { hasListFilter, kindEnum, listFilterQuery, listFilterWords, readListFilter } from './list-filter.ts';

const read = (query: string, list: Parameters<typeof readListFilter>[0] = 'uncited') =>
  readListFilter(list, new URLSearchParams(query));

it('reads a relation and a kind, and ignores unknown values', () => {
  expect(read('relation=felt-in&kind=symptom')).toEqual({ relation: 'felt-in', kind: 'symptom' });
  expect(read('relation=heals&kind=cat')).toEqual({ relation: undefined, kind: undefined });
  expect(hasListFilter(read(''))).toBe(false);
});

it('does not filter a list of works', () => {
  expect(hasListFilter(read('kind=symptom', 'defective'))).toBe(false);
  expect(hasListFilter(read('kind=symptom', 'single-work'))).toBe(true);
});

it('writes what it reads, and describes it in words', () => {
  const narrowed = read('relation=felt-in&kind=symptom');
  expect(listFilterQuery(narrowed, 'a b')).toBe('?relation=felt-in&kind=symptom&after=a+b');
  expect(listFilterQuery(read(''))).toBe('');
  expect(read(listFilterQuery(narrowed).slice(1))).toEqual(narrowed);
  expect(listFilterWords(narrowed)).toBe('“felt in” with symptoms at one end');
  expect(listFilterWords(read('kind=symptom'))).toBe('claims with symptoms at one end');
  expect(kindEnum('symptom')).toBe('SYMPTOM');
});
