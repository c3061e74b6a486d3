import { expect, test } from 'vitest';
import { FragmentMemo } from './fragment-memo.ts';

const part = {};
const objects = Array.from({ length: 10 }, () => ({}));

test('JSON is found by its query part and its object', () => {
  const memo = new FragmentMemo(1000);
  memo.set(part, objects[0]!, '{}');
  expect([memo.get(part, objects[0]!), memo.get(part, objects[1]!), memo.get({}, objects[0]!)]).toEqual([
    '{}',
    undefined,
    undefined,
  ]);
});

test('used entries stay, unused ones are dropped when there is no room', () => {
  const memo = new FragmentMemo(80);
  const text = 'x'.repeat(10);
  memo.set(part, objects[0]!, text);
  for (const object of objects.slice(1)) {
    memo.set(part, object, text);
    memo.get(part, objects[0]!);
  }
  expect(memo.get(part, objects[0]!)).toBe(text);
  expect(objects.filter((object) => memo.get(part, object) !== undefined).length).toBeLessThanOrEqual(8);
});

test('it says how many characters it keeps, never more than it may', () => {
  const memo = new FragmentMemo(80);
  const lengths = objects.map((object) => {
    memo.set(part, object, 'x'.repeat(15));
    return memo.length;
  });
  // A generation has room for two.
  expect(lengths).toEqual([15, 30, 45, 60, 45, 60, 45, 60, 45, 60]);
});
