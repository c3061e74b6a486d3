import { afterEach, expect, test, vi } from 'vitest';
import { keeper } from './keep.ts';

/** Loads that say how many there were before, and the keys for which something was loaded. */
function counting() {
  const loaded: string[] = [];
  const load = (key: string) => () => {
    loaded.push(key);
    return Promise.resolve(`${key}${loaded.length}`);
  };
  return { loaded, load };
}

afterEach(() => vi.unstubAllGlobals());

test('in a tab each thing is loaded once, however often and soon it is asked for', async () => {
  vi.stubGlobal('document', {});
  const { loaded, load } = counting();
  const keep = keeper<string>();
  const found = await Promise.all([keep('a', load('a')), keep('b', load('b')), keep('a', load('a'))]);
  expect([found, await keep('b', load('b')), loaded]).toEqual([['a1', 'b2', 'a1'], 'b2', ['a', 'b']]);
});

test('what failed is asked for again', async () => {
  vi.stubGlobal('document', {});
  const keep = keeper<string>();
  await expect(keep('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
  expect(await keep('a', () => Promise.resolve('there'))).toBe('there');
});

test('on a server nothing is kept', async () => {
  const { loaded, load } = counting();
  const keep = keeper<string>();
  expect([await keep('a', load('a')), await keep('a', load('a')), loaded]).toEqual(['a1', 'a2', ['a', 'a']]);
});
