import { expect, test } from 'vitest';
import { studiesTable } from './studies-table.ts';
import { outcome } from '#lib/outcome/outcome.fixture.ts';
import { studied } from './studied.fixture.ts';

const table = studiesTable(
  [
    studied('a', {
      facts: {
        participants: 220,
        comparator: null,
        limitations: 'one country',
        outcomes: [
          outcome({ figure: '3 against 5' }),
          outcome({ against: 'NO_TREATMENT', result: 'NO_DIFFERENCE' }),
        ],
      },
    }),
    studied('b', { facts: { participants: null, comparator: 'drugs', limitations: null, outcomes: [] } }),
  ],
  (id) => `https://host/${id}`,
);
const column = (name: string) => table.rows.map((row) => row[table.columns.indexOf(name)]);

test('a row for each comparison, and one for a study without a result', () => {
  expect(table.rows.map((row) => row.length)).toEqual(Array.from({ length: 3 }, () => table.columns.length));
  expect(column('source')).toEqual(['a', 'a', 'b']);
  expect(column('against')).toEqual(['sham', 'no-treatment', null]);
  expect(column('sign')).toEqual(['▲', '=', '○']);
  expect(column('result')).toEqual(['better', 'no-difference', 'not-reported']);
  expect(column('comparator')).toEqual([null, null, 'drugs']);
  expect(column('figure')).toEqual(['3 against 5', null, null]);
  expect(column('limitations')).toEqual(['one country', 'one country', null]);
  expect(column('source_link')[2]).toBe('https://host/citation:b');
});
