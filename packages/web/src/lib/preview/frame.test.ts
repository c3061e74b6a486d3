import { expect, test } from 'vitest';
import { lines } from './frame.ts';
import { Pen } from './pen.ts';

const pen = new Pen([
  { family: 'Plain', hand: 'sans', runs: [[32, 126]], widths: Array<number>(95).fill(500) },
  { family: 'Han', hand: 'han', runs: [[0x4e00, 0x9fff]], widths: Array<number>(0x5200).fill(1000) },
]);

test('words are broken into lines, and text without room ends in an ellipsis', () => {
  const room = { room: 100, size: 10, lines: 2 };
  expect(lines('one two', room, pen)).toEqual(['one two']);
  expect(lines('one two three four five six', room, pen)).toEqual(['one two three four', 'five six']);
  expect(lines('one two three four five six, seven eight nine', room, pen)).toEqual([
    'one two three four',
    'five six, seven…',
  ]);
});

test('a word that is longer than a line is broken where the line ends', () => {
  expect(lines('環跳居髎陽陵泉懸鐘丘墟', { room: 50, size: 10, lines: 3 }, pen)).toEqual([
    '環跳居髎陽',
    '陵泉懸鐘丘',
    '墟',
  ]);
});
