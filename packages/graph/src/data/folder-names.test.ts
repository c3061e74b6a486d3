import { expect, test } from 'vitest';
import { folderNames } from './folder-names.ts';

test('a folder is named after the last segment of its path', () => {
  expect(folderNames(['/srv/data', '/home/me/my-notes', 'imported/acukg'])).toEqual([
    'data',
    'my-notes',
    'acukg',
  ]);
});

test('folders with the same name get the segment before it too', () => {
  expect(folderNames(['/a/2025/notes', '/a/2026/notes', '/a/data'])).toEqual([
    '2025/notes',
    '2026/notes',
    'data',
  ]);
  expect(folderNames(['/notes', '/a/notes', '/b/a/notes'])).toEqual(['notes', 'a/notes', 'b/a/notes']);
});

test('a folder that is given twice gets a number', () => {
  expect(folderNames(['/a/notes', '/a/notes'])).toEqual(['notes', 'notes 2']);
});
