import { expect, test } from 'vitest';
import { hanCharacters } from './han-characters.ts';

test('takes Han characters and CJK punctuation and leaves every other script', () => {
  expect(hanCharacters('Huántiào 環跳「GB30」、々〇 · “x” １（ かカ 한')).toEqual([...'環跳「」、々〇１（']);
});

test('takes characters beyond the basic plane whole', () => {
  expect(hanCharacters('a𠀀b')).toEqual(['𠀀']);
});

test('finds none in an empty text', () => {
  expect(hanCharacters('')).toEqual([]);
});
