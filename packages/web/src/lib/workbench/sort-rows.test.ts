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

it('sorts numbers by value, also numbers in text; equal rows keep their order', () => {
  expect(codes('works')).toEqual(['GB30 1', 'GB30 2', 'BL10 11', 'GB4 null']);
  expect(codes('code')).toEqual(['BL10 11', 'GB4 null', 'GB30 2', 'GB30 1']);
});

it('keeps empty cells last in descending order', () => {
  expect(codes('works', true)).toEqual(['BL10 11', 'GB30 2', 'GB30 1', 'GB4 null']);
});

it('keeps the order of the rows without a sort order or for an unknown column', () => {
  expect(sortRows(table, undefined)).toBe(table.rows);
  expect(sortRows(table, { column: 'missing', descending: false })).toBe(table.rows);
});

it('switches from ascending to descending to the order of the answer', () => {
  const ascending = nextOrder(undefined, 'code');
  expect(ascending).toEqual({ column: 'code', descending: false });
  const descendingOrder = nextOrder(ascending, 'code');
  expect(descendingOrder).toEqual({ column: 'code', descending: true });
  expect(nextOrder(descendingOrder, 'code')).toBeUndefined();
  expect(nextOrder(descendingOrder, 'works')).toEqual({ column: 'works', descending: false });
});
