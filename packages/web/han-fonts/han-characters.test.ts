import { expect, test } from 'vitest';
import { hanCharacters } from './han-characters.ts';

test('keeps Han characters and CJK punctuation and drops every other script', () => {
  expect(hanCharacters('Huántiào 環跳「GB30」、々〇 · “x” １（ かカ 한')).toEqual([...'環跳「」、々〇１（']);
});

test('keeps characters beyond the basic plane in one piece', () => {
  expect(hanCharacters('a𠀀b')).toEqual(['𠀀']);
});

test('finds none in an empty text', () => {
  expect(hanCharacters('')).toEqual([]);
});
