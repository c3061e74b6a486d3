import { expect, test } from 'vitest';
import { joinNames } from './join-names.ts';

test('names are joined, of many only the first', () => {
  expect(
    [[], ['a'], ['a', 'b'], ['a', 'b', 'c', 'd'], ['a', 'b', 'c', 'd', 'e']].map((names) => joinNames(names)),
  ).toEqual(['', 'a', 'a and b', 'a, b, c and d', 'a, b, c and 2 more']);
});
