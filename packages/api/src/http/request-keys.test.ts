import { expect, test } from 'vitest';
import { RequestKeys } from './request-keys.ts';

const padding = 'x'.repeat(500);

test('a text that was remembered has its key, and one that differs in any place has none', () => {
  const keys = new RequestKeys(100_000);
  const text = `${padding}a${padding}`;
  keys.remember(text, 'key');
  expect(keys.find(`${padding}a${padding}`)).toBe('key');
  for (let at = 0; at < text.length; at += 50)
    expect(keys.find(`${text.slice(0, at)}?${text.slice(at + 1)}`)).toBeUndefined();
  expect(keys.find(text.slice(1))).toBeUndefined();
  expect(keys.find('')).toBeUndefined();
});

test('of two texts that differ only in their middle the later is known', () => {
  const keys = new RequestKeys(100_000);
  const [first, second] = [`${padding}1${padding}`, `${padding}2${padding}`];
  keys.remember(first, 'one');
  keys.remember(second, 'two');
  expect([keys.find(first), keys.find(second)]).toEqual([undefined, 'two']);
});

test('what was not asked for lately is forgotten, so that the memory stays below its limit', () => {
  const keys = new RequestKeys(10_000);
  for (let count = 0; count < 100; count += 1) {
    keys.remember(`${count}${padding}`, 'key');
    keys.find(`0${padding}`);
  }
  expect(keys.find(`0${padding}`)).toBe('key');
  expect(keys.find(`1${padding}`)).toBeUndefined();
  expect(keys.bytes).toBeGreaterThan(0);
  expect(keys.bytes).toBeLessThanOrEqual(10_000);
});
