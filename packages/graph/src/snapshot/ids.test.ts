import { expect, test } from 'vitest';
import { openIds, tabulateIds } from './ids.ts';

test('each id leads to its row and back, whatever it is written in, and no other text does', () => {
  const ids = [
    '',
    'acupoint:GB30',
    'acupoint:GB31',
    '環跳',
    '環跳2',
    'é',
    'e\u0301',
    '\u{20000}',
    ...Array.from({ length: 1000 }, (_, row) => `symptom:${row}`),
  ];
  const { count, at, rowOf } = openIds(tabulateIds(ids));
  expect(count).toBe(ids.length);
  expect(ids.map((_, row) => at(row))).toEqual(ids);
  // Twice: rows that were asked for are kept.
  for (let round = 0; round < 2; round += 1) expect(ids.map(rowOf)).toEqual(ids.map((_, row) => row));
  for (const unknown of ['acupoint:GB3', 'acupoint:GB300', 'symptom:1000', '環', 'ab', '__proto__'])
    expect(rowOf(unknown), unknown).toBeUndefined();
});

test('more ids than are kept as strings are found too', () => {
  const ids = Array.from({ length: 150_000 }, (_, row) => `symptom:${row}`);
  const { at, rowOf } = openIds(tabulateIds(ids));
  for (let round = 0; round < 2; round += 1)
    for (let row = 0; row < ids.length; row += 7)
      if (rowOf(ids[row]!) !== row || at(row) !== ids[row]) expect.fail(`row ${row}`);
});

test('a table without ids knows none', () => {
  expect(openIds(tabulateIds([])).rowOf('symptom:a')).toBeUndefined();
});

test('the same id twice is refused', () => {
  expect(() => tabulateIds(['a', 'b', 'a'])).toThrow('tabulateIds: two rows have the id a');
});
