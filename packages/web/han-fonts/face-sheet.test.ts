import { expect, test } from 'vitest';
import { faceSheet } from './face-sheet.ts';

test('offers each file for its own characters and for the whole range of weights', () => {
  const tc = { family: 'Noto Serif TC', file: 'tc.woff2', characters: ['丁', '一', '跳'] };
  expect(faceSheet([tc])).toBe(`@font-face {
  font-family: 'Noto Serif TC';
  font-style: normal;
  font-display: swap;
  font-weight: 400 700;
  src: url('./tc.woff2') format('woff2');
  unicode-range: U+4e00-4e01,U+8df3;
}
`);
});

test('is empty without faces', () => {
  expect(faceSheet([])).toBe('');
});
