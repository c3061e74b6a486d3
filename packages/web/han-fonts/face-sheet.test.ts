import { expect, test } from 'vitest';
import { faceSheet } from './face-sheet.ts';

test('declares each file with its characters, style and weights', () => {
  const codePoints = [...'丁一跳'].map((character) => character.codePointAt(0)!);
  const tc = {
    family: 'Noto Serif TC',
    file: 'tc.woff2',
    style: 'normal',
    weight: '400 500',
    codePoints,
  } as const;
  expect(faceSheet([tc])).toBe(`@font-face {
  font-family: 'Noto Serif TC';
  font-style: normal;
  font-display: swap;
  font-weight: 400 500;
  src: url('./tc.woff2') format('woff2');
  unicode-range: U+4e00-4e01,U+8df3;
}
`);
});

test('is empty without faces', () => {
  expect(faceSheet([])).toBe('');
});
