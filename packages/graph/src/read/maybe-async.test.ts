import { expect, test } from 'vitest';
import { when, whenAll } from './maybe-async.ts';

test('a value is used at once', () => {
  expect(when(2, (value) => value + 1)).toBe(3);
  expect(whenAll([1, 2])).toEqual([1, 2]);
});

test('a promised value is used when it resolves', async () => {
  const later = when(Promise.resolve(2), (value) => value + 1);
  expect(later).toBeInstanceOf(Promise);
  expect(await later).toBe(3);
  expect(await whenAll([1, Promise.resolve(2)])).toEqual([1, 2]);
});

test('a rejected promise is passed on', async () => {
  await expect(when(Promise.reject(new Error('gone')), () => 1)).rejects.toThrow('gone');
});
