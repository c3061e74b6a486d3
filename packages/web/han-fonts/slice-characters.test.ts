import { expect, test } from 'vitest';
import { sliceCharacters } from './slice-characters.ts';

const part = (group: number, characters: string) => ({ group, characters: new Set([...characters]) });

/** Neighbours among the Han characters. */
const han = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => String.fromCodePoint(0x4e00 + from + index)).join('');

test('characters of earlier groups are sliced first, each character once', () => {
  expect(sliceCharacters([part(1, '陽肝'), part(0, '肝心'), part(2, '')])).toEqual([['肝', '心'], ['陽']]);
});

test('characters shared by most files of a group come first, those of one file in the order of files', () => {
  expect(sliceCharacters([part(1, '陽丁陰'), part(1, '陰一陽'), part(1, '陰三')])).toEqual([
    ['陰', '陽'],
    ['丁', '一', '三'],
  ]);
});

test('no slice is too long, and none has only one character', () => {
  expect(sliceCharacters([part(0, han(0, 60)), part(1, han(60, 17))]).map(({ length }) => length)).toEqual([
    60, 8, 9,
  ]);
});
