import { expect, test } from 'vitest';
import { about, earlier, FIRST_ROWS, further } from './row-window.ts';

test('rows are added at the end and at the beginning', () => {
  expect(FIRST_ROWS).toEqual({ from: 0, to: 150 });
  expect(further(FIRST_ROWS)).toEqual({ from: 0, to: 300 });
  expect(earlier({ from: 200, to: 400 })).toEqual({ from: 50, to: 400 });
  expect(earlier({ from: 50, to: 400 })).toEqual({ from: 0, to: 400 });
});

test('a row that is there changes nothing, one soon after is reached, one far off has rows about it', () => {
  expect(about(FIRST_ROWS, 149)).toBe(FIRST_ROWS);
  expect(about(FIRST_ROWS, 150)).toEqual({ from: 0, to: 300 });
  expect(about(FIRST_ROWS, 9000)).toEqual({ from: 8925, to: 9150 });
  expect(about({ from: 8925, to: 9150 }, 10)).toEqual({ from: 0, to: 160 });
});
