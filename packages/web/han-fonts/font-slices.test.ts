import { expect, test } from 'vitest';
import { fontSlices, parseSlices } from './font-slices.ts';

test('reads the files and ranges of a Fontsource style sheet', () => {
  const css = `/* a-[0]-wght-normal */
@font-face {
  font-family: 'A Variable';
  src: url(./files/a-0.woff2) format('woff2-variations');
  unicode-range: U+4e00-4e01;
}
@font-face {
  font-family: 'A Variable';
  src: url(./files/a-1.woff2) format('woff2-variations');
  unicode-range: U+3001,U+8df3;
}`;
  expect(parseSlices(css, '/fonts')).toEqual([
    { file: '/fonts/files/a-0.woff2', codePoints: new Set([0x4e00, 0x4e01]) },
    { file: '/fonts/files/a-1.woff2', codePoints: new Set([0x3001, 0x8df3]) },
  ]);
});

test.each(['@fontsource-variable/noto-serif-tc', '@fontsource-variable/noto-serif-sc'])(
  'some slice of %s declares each character of the name of the site',
  (packageName) => {
    const slices = fontSlices(packageName);
    const declared = [...'經絡'].map((character) =>
      slices.some(({ codePoints }) => codePoints.has(character.codePointAt(0)!)),
    );
    expect(declared).toEqual([true, true]);
  },
);
