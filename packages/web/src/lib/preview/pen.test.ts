import { expect, test } from 'vitest';
import { type Face, n, Pen } from './pen.ts';

const all = (first: number, last: number, width: number) => Array<number>(last - first + 1).fill(width);
const FACES: readonly Face[] = [
  { family: 'Plain', hand: 'sans', runs: [[32, 126]], widths: all(32, 126, 500) },
  { family: 'Marks', hand: 'sans', runs: [[0xe9, 0xe9], [0x1ce, 0x1ce]], widths: [400, 600] }, // prettier-ignore
  { family: 'Bold', hand: 'serif-bold', runs: [[32, 126]], widths: all(32, 126, 550) },
  { family: 'Han', hand: 'han', runs: [[0x4e00, 0x9fff]], widths: all(0x4e00, 0x9fff, 1000) },
];
const pen = new Pen(FACES);
const spans = (words: string, more = {}) =>
  Array.from(
    pen
      .text(words, { x: 100, y: 2, size: 10, fill: '#000', ...more })
      .matchAll(/<tspan x="(.*?)" font-family="(.*?)">(.*?)<\/tspan>/g),
    ([, x, family, text]) => [Number(x), family, text],
  );

test('each part of a text is written in the first font that draws it, after the part before', () => {
  expect(spans('tiǎo 環跳')).toEqual([
    [100, 'Plain', 'ti'],
    [110, 'Marks', 'ǎ'],
    [116, 'Plain', 'o '],
    [126, 'Han', '環跳'],
  ]);
});

test('words can end at their place or be centred on it, and are as wide as their letters', () => {
  expect(spans('ab 環', { anchor: 'end' })).toEqual([
    [75, 'Plain', 'ab '],
    [90, 'Han', '環'],
  ]);
  expect(spans('ab', { anchor: 'middle', hand: 'serif-bold' })).toEqual([[94.5, 'Bold', 'ab']]);
  expect([pen.width('ab 環', 10), pen.width('ab', 20, 'serif-bold')]).toEqual([25, 22]);
});

test('a combining mark is joined with its letter, and a letter missing in a style comes from the plain one', () => {
  expect(spans('e\u0301', { hand: 'serif-bold' })).toEqual([[100, 'Marks', 'é']]);
});

test('a character that no font draws is left out, and markup characters are escaped', () => {
  expect(spans('a😀<b>&')).toEqual([[100, 'Plain', 'a&lt;b&gt;&amp;']]);
  expect(pen.lost('a😀<b>', 'sans')).toEqual(['😀']);
  // The Han font has no 𠀀.
  expect(spans('環𠀀 跳')).toEqual([
    [100, 'Plain', ' '],
    [105, 'Han', '跳'],
  ]);
});

test('a text has its halo, and numbers have at most one decimal', () => {
  expect(pen.text('a', { x: 1.26, y: 2, size: 20, fill: '#000', halo: '#fff' })).toBe(
    '<text y="2" font-size="20" fill="#000" stroke="#fff" stroke-width="5" stroke-linejoin="round" paint-order="stroke" xml:space="preserve"><tspan x="1.3" font-family="Plain">a</tspan></text>',
  );
  expect(Object.is(Number(n(-0.04)), 0)).toBe(true);
});
