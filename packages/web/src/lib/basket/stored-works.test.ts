import { expect, it } from 'vitest';
import { storeWorks, readStoredWorks } from './stored-works.ts';

/** A Storage in memory. */
function shelfWith(entries: Record<string, string> = {}) {
  const map = new Map(Object.entries(entries));
  return {
    map,
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
    removeItem: (key: string) => void map.delete(key),
  };
}

it('keeps works, and forgets an empty basket', () => {
  const shelf = shelfWith();
  storeWorks(() => shelf, ['a', 'b']);
  expect(readStoredWorks(() => shelf)).toEqual(['a', 'b']);
  storeWorks(() => shelf, []);
  expect([readStoredWorks(() => shelf), shelf.map.size]).toEqual([[], 0]);
});

it('begins empty when what was kept cannot be read', () => {
  for (const value of ['{', '{"a":1}', 'null'])
    expect(readStoredWorks(() => shelfWith({ 'jingluo.basket': value }))).toEqual([]);
  expect(readStoredWorks(() => shelfWith({ 'jingluo.basket': '["a",1]' }))).toEqual(['a']);
});

it('lives without a storage', () => {
  const refuse = (): never => {
    throw new Error('blocked');
  };
  storeWorks(refuse, ['a']);
  expect(readStoredWorks(refuse)).toEqual([]);
});
