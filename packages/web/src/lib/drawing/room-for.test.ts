import { expect, test } from 'vitest';
import { roomFor } from './room-for.ts';

const caption = (title: string, y: number, strong = false) => ({
  title,
  anchor: 'start' as const,
  strong,
  x: 0,
  y,
  shown: [],
});
const free = (captions: ReturnType<typeof caption>[]) =>
  roomFor(captions, 250, true)
    .filter((one) => one.free)
    .map(({ title }) => title);

test('captions that stand apart all have room', () => {
  expect(free([caption('a', 0), caption('b', 30), caption('c', 60)])).toEqual(['a', 'b', 'c']);
});

test('of two that would lie over each other the first stays, unless the second stands out', () => {
  expect(free([caption('a', 0), caption('b', 5)])).toEqual(['a']);
  expect(free([caption('a', 0), caption('b', 5, true)])).toEqual(['b']);
});
