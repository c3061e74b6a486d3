import { expect, test } from 'vitest';
import { lengthOf } from './word-count.ts';

test('a text is as long as its words, a Chinese one as its characters', () => {
  expect(lengthOf(['PC6 treats nausea.', "The pain isn't far."])).toBe('7 words');
  expect(lengthOf(['word'])).toBe('1 word');
  expect(lengthOf(['内关治呕吐'])).toBe('5 characters');
  expect(lengthOf([])).toBe('0 words');
});
