import { expect, test, vi } from 'vitest';
import { rememberRows } from './remember-rows.ts';

const make = (row: number) => ({ row });

test('of a small table each row is made once', () => {
  const made = vi.fn(make);
  const read = rememberRows(made, { count: 3, most: 4 });
  const first = [0, 1, 2].map(read);
  expect([0, 1, 2].map(read)).toEqual(first);
  expect(made).toHaveBeenCalledTimes(3);
});

test('of a large table no more are kept than allowed, and each row is still itself', () => {
  const made = vi.fn(make);
  const read = rememberRows(made, { count: 9, most: 4 });
  expect(read(1)).toBe(read(1));
  expect([1, 5, 1, 8, 0].map((row) => read(row).row)).toEqual([1, 5, 1, 8, 0]);
  expect(made.mock.calls.map(([row]) => row)).toEqual([1, 5, 1, 8, 0]);
});
