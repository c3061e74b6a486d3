import { expect, it } from 'vitest';
import { storeWorks, readStoredWorks } from './stored-works.ts';

/** A Storage in memory. */
function storageWith(entries: Record<string, string> = {}) {
  const map = new Map(Object.entries(entries));
  return {
    map,
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
    removeItem: (key: string) => void map.delete(key),
  };
}

it('stores works, and removes an empty basket', () => {
  const storage = storageWith();
  storeWorks(() => storage, ['a', 'b']);
  expect(readStoredWorks(() => storage)).toEqual(['a', 'b']);
  storeWorks(() => storage, []);
  expect([readStoredWorks(() => storage), storage.map.size]).toEqual([[], 0]);
});

it('starts empty when the stored value cannot be read', () => {
  for (const value of ['{', '{"a":1}', 'null'])
    expect(readStoredWorks(() => storageWith({ 'jingluo.basket': value }))).toEqual([]);
  expect(readStoredWorks(() => storageWith({ 'jingluo.basket': '["a",1]' }))).toEqual(['a']);
});

it('reads only keys that works can have, each once', () => {
  const poison = ['a', 'a', '\uD800', '', 'a,b', '../x', '<script>', 'x'.repeat(201), ['a'], { a: 1 }, 'b-2'];
  const storage = storageWith({ 'jingluo.basket': JSON.stringify(poison) });
  expect(readStoredWorks(() => storage)).toEqual(['a', 'b-2']);
});

it('puts a list aside that is longer than any it stores', () => {
  const list = (length: number) => JSON.stringify(Array.from({ length }, (_, number) => `w-${number}`));
  const read = (length: number) => readStoredWorks(() => storageWith({ 'jingluo.basket': list(length) }));
  expect([read(500).length, read(501).length]).toEqual([500, 0]);
});

it('works without a storage', () => {
  const refuse = (): never => {
    throw new Error('blocked');
  };
  storeWorks(refuse, ['a']);
  expect(readStoredWorks(refuse)).toEqual([]);
});
