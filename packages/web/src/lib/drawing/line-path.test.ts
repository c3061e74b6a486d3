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

test('a line between overlapping things does not turn back', () => {
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

test('a line begins after the words beside its thing, but not after its end', () => {
  const path = (leave: number, x = 100) => linePath({ ...ends, to: { x, y: 0 }, leave }).d;
  expect([path(40), path(90), path(-40, -100)]).toEqual([
    'M42.0 0.0Q66.0 0.0 90.0 0.0',
    'M72.0 0.0Q81.0 0.0 90.0 0.0',
    'M-42.0 0.0Q-66.0 0.0 -90.0 0.0',
  ]);
});

test('a line bends by a share of its length, to its side', () => {
  expect(linePath({ ...ends, bend: 0.14 }).d).toBe('M20.0 0.0Q55.0 28.0 90.0 0.0');
  expect(linePath({ ...ends, to: { x: 0, y: 100 }, bow: 10 })).toEqual({
    d: 'M0.0 20.0Q-20.0 55.0 0.0 90.0',
    middle: { x: -10, y: 55 },
    angle: 90,
  });
});

const across = { axis: 'x', via: [], straight: [30, 20] } as const;

test('a line of a path is straight beside names, and turns between them', () => {
  expect(linePath({ ...ends, to: { x: 100, y: 50 }, through: across })).toEqual({
    d: 'M20.0 0.0L30.0 0.0C55.0 0.0 55.0 50.0 80.0 50.0L90.0 50.0',
    middle: { x: 55, y: 25 },
    angle: (Math.atan2(100, 50) * 180) / Math.PI,
  });
  expect(linePath({ ...ends, to: { x: -100, y: 50 }, through: { ...across, straight: [30, 300] } }).d).toBe(
    'M-20.0 0.0L-30.0 0.0C-44.0 0.0 -44.0 50.0 -58.0 50.0L-90.0 50.0',
  );
});

test('a line of a path goes through its places, beside a parallel line, down as across', () => {
  const through = { via: [{ x: 100, y: 40 }], straight: [0, 25, 30] };
  expect(linePath({ ...ends, to: { x: 200, y: 80 }, bow: 9, through: { axis: 'x', ...through } })).toEqual({
    d: 'M20.0 0.0L20.0 0.0C47.5 12.0 47.5 52.0 75.0 40.0L100.0 40.0L100.0 40.0L125.0 40.0C147.5 52.0 147.5 92.0 170.0 80.0L190.0 80.0',
    middle: { x: 47.5, y: 29 },
    angle: (Math.atan2(80, 55) * 180) / Math.PI,
  });
  const down = { ...through, axis: 'y', via: [{ x: 40, y: 100 }] } as const;
  expect(linePath({ ...ends, to: { x: 80, y: 200 }, through: down })).toEqual({
    d: 'M0.0 20.0L0.0 20.0C0.0 47.5 40.0 47.5 40.0 75.0L40.0 100.0L40.0 100.0L40.0 125.0C40.0 147.5 80.0 147.5 80.0 170.0L80.0 190.0',
    middle: { x: 20, y: 47.5 },
    angle: (Math.atan2(55, 80) * 180) / Math.PI,
  });
});
