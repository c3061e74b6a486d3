import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readTable } from './read-table.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'kg-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const read = (text: string) => {
  writeFileSync(join(folder, 'a.csv'), text);
  return readTable(folder, 'a.csv', ['a', 'b']).rows;
};

const TEXT = 'a,b,,\n1,"x\ny",,\n\n2, z ,,\n3,"q""r"\n"4\n\n",5,,\n,,,';

test('a row has the number of its first line, with any cells and any line ends', () => {
  const rows = [
    { line: 2, cells: { a: '1', b: 'x\ny' } },
    { line: 5, cells: { a: '2', b: 'z' } },
    { line: 6, cells: { a: '3', b: 'q"r' }, torn: 'has 2 cells under a header of 4' },
    { line: 7, cells: { a: '4', b: '5' } },
    { line: 10, cells: { a: '', b: '' } },
  ];
  expect(read(TEXT)).toEqual(rows);
  expect(read(`\ufeff${TEXT.replaceAll('\n', '\r\n')}\r\n`)).toEqual(rows);
  expect(read(TEXT.replaceAll('\n', '\r'))).toEqual(rows);
});

test('a table with only a header has no rows', () => {
  expect(read('b,a')).toEqual([]);
});
