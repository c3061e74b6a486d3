import { expect, test } from 'vitest';
import { readTables, tableOf, writeTables } from './sfnt.ts';

const tables = new Map([
  ['loca', Buffer.from([1, 2, 3, 4, 5])],
  ['OS/2', Buffer.from([6])],
  ['glyf', Buffer.alloc(0)],
]);

test('reads back the tables that it wrote, in the order of their tags', () => {
  expect([...readTables(writeTables(tables))]).toEqual([
    ['OS/2', Buffer.from([6])],
    ['glyf', Buffer.alloc(0)],
    ['loca', Buffer.from([1, 2, 3, 4, 5])],
  ]);
});

test('starts every table at a multiple of four', () => {
  const font = writeTables(tables);
  expect([0, 1, 2].map((index) => font.readUInt32BE(12 + 16 * index + 8))).toEqual([60, 64, 64]);
});

test('names a table that is missing', () => {
  expect(() => tableOf(tables, 'gvar')).toThrow('tableOf: the font has no table "gvar"');
});
