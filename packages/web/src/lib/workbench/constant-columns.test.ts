import { expect, test } from 'vitest';
import { withoutConstants } from './constant-columns.ts';

test('a value that is the same in every row is listed once, also an empty one', () => {
  const rows = [
    ['GB', 'GB1', null],
    ['GB', 'GB2', null],
  ];
  expect(withoutConstants({ columns: ['channel', 'point', 'note'], rows })).toEqual({
    table: { columns: ['point'], rows: [['GB1'], ['GB2']] },
    constant: [
      { column: 'channel', value: 'GB' },
      { column: 'note', value: null },
    ],
  });
});

test.each([
  ['one row', [['GB', 'GB1']]],
  [
    'rows that are all the same',
    [
      ['GB', 'GB1'],
      ['GB', 'GB1'],
    ],
  ],
  ['no rows', []],
])('%s: the table is unchanged', (_, rows) => {
  const table = { columns: ['channel', 'point'], rows };
  expect(withoutConstants(table)).toEqual({ table, constant: [] });
});
