import { expect, test } from 'vitest';
import { toCsv } from './csv.ts';

test('fields with commas, quotes and line breaks are quoted; null is empty', () => {
  expect(
    toCsv({
      columns: ['a.b', 'c'],
      rows: [
        ['環跳, "Huántiào"', null],
        ['line\nbreak', false],
      ],
    }),
  ).toBe('\uFEFFa.b,c\r\n"環跳, ""Huántiào""",\r\n"line\nbreak",false\r\n');
});
