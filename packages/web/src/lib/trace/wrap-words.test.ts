import { expect, test } from 'vitest';
import { textWidth, wrapWords } from './wrap-words.ts';

test('counts a Han character as one em', () => {
  expect(textWidth('環跳', 14)).toBe(28);
});

test('breaks between words only', () => {
  expect(wrapWords('Sciatica, pain down the side of the leg', 16, 130)).toEqual([
    'Sciatica, pain',
    'down the side of',
    'the leg',
  ]);
  expect(wrapWords('Iliotibial band', 16, 10)).toEqual(['Iliotibial', 'band']);
});
