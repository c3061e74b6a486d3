import { expect, test } from 'vitest';
import { textWidth, wrapped } from './text-width.ts';

const NAME = { size: 14.5, weight: 600 } as const;

test('words are about as wide as the browser draws them', () => {
  // Measured in Chromium with Source Sans 3.
  expect(textWidth('Osteoarthritis of the hip', { size: 100, weight: 600 })).toBeCloseTo(1024, -2);
  expect(textWidth('Osteoarthritis of the hip', { size: 100, weight: 400 })).toBeCloseTo(990, -2);
});

test('a letter is as wide with an accent as without, and a Han character is as wide as high', () => {
  expect(textWidth('Huántiào', NAME)).toBe(textWidth('Huantiao', NAME));
  expect(textWidth('環跳', { size: 10, weight: 600 })).toBe(20);
});

test('a line is broken between words, and a word that is too wide gets its own line', () => {
  expect(wrapped('Liver and Kidney Yin deficiency', 80, NAME)).toEqual([
    'Liver and',
    'Kidney Yin',
    'deficiency',
  ]);
  expect(wrapped('Osteoarthritis of the hip', 40, NAME)).toEqual(['Osteoarthritis', 'of the', 'hip']);
  expect(wrapped('Headache', 200, NAME)).toEqual(['Headache']);
});
