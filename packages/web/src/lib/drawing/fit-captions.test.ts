import { expect, test } from 'vitest';
import { cornerOf, fitCaptions } from './fit-captions.ts';

const caption = (title: string, y: number, strong = false) => ({
  title,
  strong,
  x: 0,
  y,
  width: 60,
  height: 18,
  shown: 0,
  lines: [title],
});
const free = (captions: ReturnType<typeof caption>[]) =>
  fitCaptions(captions)
    .filter((one) => one.free)
    .map(({ title }) => title);

test('captions that do not overlap are all free', () => {
  expect(free([caption('a', 0), caption('b', 30), caption('c', 60)])).toEqual(['a', 'b', 'c']);
});

test('of two that overlap the first is free, unless the second is strong', () => {
  expect(free([caption('a', 0), caption('b', 5)])).toEqual(['a']);
  expect(free([caption('a', 0), caption('b', 5, true)])).toEqual(['b']);
});

test('words are placed beside their thing, centred in height, or below it', () => {
  const size = { width: 60, height: 36, shown: 0, lines: ['a', 'b'] };
  expect(cornerOf({ anchor: 'start', offset: { x: 15, y: 0 } }, size)).toEqual({ x: 15, y: -18 });
  expect(cornerOf({ anchor: 'end', offset: { x: -15, y: 0 } }, size)).toEqual({ x: -75, y: -18 });
  expect(cornerOf({ anchor: 'middle', offset: { x: 0, y: 26 } }, size)).toEqual({ x: -30, y: 26 });
});
