import { expect, test } from 'vitest';
import { linePath, lineWidth } from './line-path.ts';

const ends = { from: { x: 0, y: 0 }, to: { x: 100, y: 0 }, gapFrom: 20, gapTo: 10, bow: 0 };

test('a line leaves room for the nodes at its ends', () => {
  expect(linePath(ends)).toEqual({ d: 'M20.0 0.0Q55.0 0.0 90.0 0.0', middle: { x: 55, y: 0 }, angle: 0 });
});

test('parallel lines bow apart at their middle', () => {
  expect(linePath({ ...ends, bow: 4.5 }).middle).toEqual({ x: 55, y: 4.5 });
  expect(linePath({ ...ends, bow: -4.5 }).middle).toEqual({ x: 55, y: -4.5 });
});

test('a line between things that overlap does not turn round', () => {
  expect(linePath({ ...ends, to: { x: 10, y: 0 } }).angle).toBe(0);
});

test('more works make a line wider, from the floor of its level to 5.5 px', () => {
  expect([
    lineWidth('UNCITED', 0),
    lineWidth('SYNTHESIZED', 1),
    lineWidth('TRADITIONAL', 4),
    lineWidth('TRADITIONAL', 40),
  ]).toEqual([1.5, 3, 3.4000000000000004, 5.5]);
});
