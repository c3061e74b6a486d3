import { afterEach, expect, test, vi } from 'vitest';
import { promiseCache } from './promise-cache.ts';

/** Loaders that number their results, and the keys that were loaded. */
function counting() {
  const loaded: string[] = [];
  const load = (key: string) => () => {
    loaded.push(key);
    return Promise.resolve(`${key}${loaded.length}`);
  };
  return { loaded, load };
}

afterEach(() => vi.unstubAllGlobals());

test('in a browser each thing is loaded once, also for simultaneous requests', async () => {
  vi.stubGlobal('document', {});
  const { loaded, load } = counting();
  const cached = promiseCache<string>();
  const found = await Promise.all([cached('a', load('a')), cached('b', load('b')), cached('a', load('a'))]);
  expect([found, await cached('b', load('b')), loaded]).toEqual([['a1', 'b2', 'a1'], 'b2', ['a', 'b']]);
});

test('a failed load is tried again', async () => {
  vi.stubGlobal('document', {});
  const cached = promiseCache<string>();
  await expect(cached('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
  expect(await cached('a', () => Promise.resolve('there'))).toBe('there');
});

test('on a server nothing is cached', async () => {
  const { loaded, load } = counting();
  const cached = promiseCache<string>();
  expect([await cached('a', load('a')), await cached('a', load('a')), loaded]).toEqual([
    'a1',
    'a2',
    ['a', 'a'],
  ]);
});
