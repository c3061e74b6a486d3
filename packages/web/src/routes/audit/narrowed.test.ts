import { expect, it } from 'vitest';
import { isNarrowed, kindEnum, narrowedQuery, narrowedWords, readNarrowed } from './narrowed.ts';

const read = (query: string, list: Parameters<typeof readNarrowed>[0] = 'uncited') =>
  readNarrowed(list, new URLSearchParams(query));

it('reads a relation and a kind, and ignores what nobody offers', () => {
  expect(read('relation=felt-in&kind=symptom')).toEqual({ relation: 'felt-in', kind: 'symptom' });
  expect(read('relation=heals&kind=cat')).toEqual({ relation: undefined, kind: undefined });
  expect(isNarrowed(read(''))).toBe(false);
});

it('narrows no list of works', () => {
  expect(isNarrowed(read('kind=symptom', 'defective'))).toBe(false);
  expect(isNarrowed(read('kind=symptom', 'single-work'))).toBe(true);
});

it('writes what it reads, and says it in words', () => {
  const narrowed = read('relation=felt-in&kind=symptom');
  expect(narrowedQuery(narrowed, 'a b')).toBe('?relation=felt-in&kind=symptom&after=a+b');
  expect(narrowedQuery(read(''))).toBe('');
  expect(read(narrowedQuery(narrowed).slice(1))).toEqual(narrowed);
  expect(narrowedWords(narrowed)).toBe('“felt in” with symptoms at one end');
  expect(narrowedWords(read('kind=symptom'))).toBe('claims with symptoms at one end');
  expect(kindEnum('symptom')).toBe('SYMPTOM');
});
