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
