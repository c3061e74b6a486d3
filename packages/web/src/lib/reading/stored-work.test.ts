import { expect, test } from 'vitest';
import { readStoredWork, storeWork } from './stored-work.ts';

function shelf(kept: Record<string, string> = {}) {
  const entries = new Map(Object.entries(kept));
  return {
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => void entries.set(key, value),
    removeItem: (key: string) => void entries.delete(key),
  };
}

test('the work that was named is there again, until it is taken away', () => {
  const here = shelf();
  storeWork(() => here, { type: 'book', title: 'Warm knees' });
  expect(readStoredWork(() => here)).toEqual({ type: 'book', title: 'Warm knees' });
  storeWork(() => here, undefined);
  expect(readStoredWork(() => here)).toBeUndefined();
});

test.each(['', '[]', 'null', '3', '{"title":', `{"title":"${'x'.repeat(60_000)}"}`])(
  'what is no work is none: %.20s',
  (kept) => {
    expect(readStoredWork(() => shelf({ 'jingluo.work': kept }))).toBeUndefined();
  },
);

test('blocked storage has none', () => {
  const blocked = () => {
    throw new Error('blocked');
  };
  storeWork(blocked, { title: 'Warm knees' });
  expect(readStoredWork(blocked)).toBeUndefined();
});
