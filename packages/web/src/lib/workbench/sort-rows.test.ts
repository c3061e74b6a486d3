import { expect, it } from 'vitest';
import { nextOrder, sortRows } from './sort-rows.ts';

const table = {
  columns: ['code', 'works'],
  rows: [
    ['GB30', 2],
    ['GB4', null],
    ['BL10', 11],
    ['GB30', 1],
  ],
} as const;

function codes(column: string, descending = false): string[] {
  return sortRows(table, { column, descending }).map(([code, works]) => `${code} ${works}`);
}

it('sorts numbers by size, and numbers in text as such; equal rows keep their order', () => {
  expect(codes('works')).toEqual(['GB30 1', 'GB30 2', 'BL10 11', 'GB4 null']);
  expect(codes('code')).toEqual(['BL10 11', 'GB4 null', 'GB30 2', 'GB30 1']);
});

it('keeps empty cells last when falling', () => {
  expect(codes('works', true)).toEqual(['BL10 11', 'GB30 2', 'GB30 1', 'GB4 null']);
});

it('leaves the rows as they are without an order, or for a column that is not there', () => {
  expect(sortRows(table, undefined)).toBe(table.rows);
  expect(sortRows(table, { column: 'gone', descending: false })).toBe(table.rows);
});

it('goes from rising to falling to the order of the answer', () => {
  const rising = nextOrder(undefined, 'code');
  expect(rising).toEqual({ column: 'code', descending: false });
  const falling = nextOrder(rising, 'code');
  expect(falling).toEqual({ column: 'code', descending: true });
  expect(nextOrder(falling, 'code')).toBeUndefined();
  expect(nextOrder(falling, 'works')).toEqual({ column: 'works', descending: false });
});
