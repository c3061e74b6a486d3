import { expect, test } from 'vitest';
import { renameFont } from './rename-font.ts';
import { readTables, tableOf, writeTables } from './sfnt.ts';

const NAMES: readonly (readonly [number, string])[] = [
  [0, 'Copyright of its makers'],
  [1, 'Old Name'],
  [13, 'A licence'],
  [25, 'Prefix'],
];

function nameTable(names: readonly (readonly [number, string])[]): Buffer {
  const texts = names.map(([, text]) => Buffer.from(text, 'utf16le').swap16());
  const header = Buffer.alloc(6 + 12 * names.length);
  header.writeUInt16BE(names.length, 2);
  header.writeUInt16BE(header.length, 4);
  let start = 0;
  for (const [index, [id]] of names.entries()) {
    [3, 1, 0x409, id, texts[index]!.length, start].forEach((word, at) =>
      header.writeUInt16BE(word, 6 + 12 * index + 2 * at),
    );
    start += texts[index]!.length;
  }
  return Buffer.concat([header, ...texts]);
}

test('a font has its new names and its old licence, and its other tables as they were', () => {
  const font = writeTables(
    new Map([
      ['glyf', Buffer.from('abcd')],
      ['name', nameTable(NAMES)],
    ]),
  );
  const tables = readTables(renameFont(font, 'New name'));
  expect(tableOf(tables, 'glyf').toString()).toBe('abcd');
  expect(tableOf(tables, 'name')).toEqual(
    nameTable([
      [0, 'Copyright of its makers'],
      [1, 'New name'],
      [2, 'Regular'],
      [4, 'New name'],
      [6, 'New-name'],
      [13, 'A licence'],
    ]),
  );
});
