import { expect, test } from 'vitest';
import { when, whenAll } from './maybe-async.ts';

test('what is there is used at once', () => {
  expect(when(2, (value) => value + 1)).toBe(3);
  expect(whenAll([1, 2])).toEqual([1, 2]);
});

test('what is promised is used when it comes', async () => {
  const later = when(Promise.resolve(2), (value) => value + 1);
  expect(later).toBeInstanceOf(Promise);
  expect(await later).toBe(3);
  expect(await whenAll([1, Promise.resolve(2)])).toEqual([1, 2]);
});

test('a promise that fails fails on', async () => {
  await expect(when(Promise.reject(new Error('gone')), () => 1)).rejects.toThrow('gone');
});
