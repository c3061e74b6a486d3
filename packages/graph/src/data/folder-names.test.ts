import { expect, test } from 'vitest';
import { folderNames } from './folder-names.ts';

test('a folder is called by the last segment of its path', () => {
  expect(folderNames(['/srv/data', '/home/me/my-notes', 'imported/acukg'])).toEqual([
    'data',
    'my-notes',
    'acukg',
  ]);
});

test('folders of one name are told apart by what stands before', () => {
  expect(folderNames(['/a/2025/notes', '/a/2026/notes', '/a/data'])).toEqual([
    '2025/notes',
    '2026/notes',
    'data',
  ]);
  expect(folderNames(['/notes', '/a/notes', '/b/a/notes'])).toEqual(['notes', 'a/notes', 'b/a/notes']);
});

test('a folder that is named twice has a number', () => {
  expect(folderNames(['/a/notes', '/a/notes'])).toEqual(['notes', 'notes 2']);
});
