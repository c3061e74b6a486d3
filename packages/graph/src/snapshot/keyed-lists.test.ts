import { expect, test } from 'vitest';
import { listOf, tabulateKeyedLists } from './keyed-lists.ts';

test('gives the numbers of a text in their order, and none for another', () => {
  const lists = tabulateKeyedLists([
    ['knee', 7],
    ['膝', 1],
    ['knee', 3],
    ['', 5],
    ['knee', 7],
  ]);
  expect(['knee', '膝', '', 'kne', '痛'].map((key) => [...listOf(lists, key)])).toEqual([
    [7, 3, 7],
    [1],
    [5],
    [],
    [],
  ]);
  expect([...listOf(tabulateKeyedLists([]), 'knee')]).toEqual([]);
});
