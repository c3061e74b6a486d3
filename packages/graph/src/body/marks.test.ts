import { expect, test } from 'vitest';
import { marksOf } from './marks.ts';
import { distanceOutside, isInside, type BodyPoint } from './polyline.ts';

const views = (marks: ReturnType<typeof marksOf>) => Object.keys(marks).sort();

test('a place on the trunk is seen from its side, and from the left where the trunk turns to it', () => {
  expect(marksOf({ chart: 'trunk', side: 'front', x: 2, y: 32 })).toEqual({ front: [2, 32] });
  expect(views(marksOf({ chart: 'trunk', side: 'front', x: 0, y: 32 }))).toEqual(['front', 'side']);
  expect(views(marksOf({ chart: 'flank', around: 90, y: 25 }))).toEqual(['back', 'front', 'side']);
});

test('what is around a limb turns with it', () => {
  const leg = (around: number) => views(marksOf({ chart: 'leg', y: 62, around }));
  expect([0, 90, 180, 270].map(leg)).toEqual([
    ['front'],
    ['back', 'front', 'side'],
    ['back'],
    ['back', 'front', 'inner'],
  ]);
  const outer = marksOf({ chart: 'leg', y: 62, around: 90 });
  const inner = marksOf({ chart: 'leg', y: 62, around: 270 });
  expect(outer.front![0]).toBeGreaterThan(inner.front![0]);
});

test('the foot is seen from the sole where a place lies on the ground', () => {
  expect(views(marksOf({ chart: 'foot', out: 0, heel: 7.6, up: 0 }))).toEqual(['sole']);
  expect(views(marksOf({ chart: 'foot', out: 1.2, heel: 7, up: 1 }))).toEqual(['front', 'side']);
});

test('the scalp runs from the front hairline over the vertex to the nape', () => {
  const midline = [0, 5, 12].map((along) => marksOf({ chart: 'scalp', along, across: 0 }).side!);
  expect(midline[0]).toEqual([3.5, 2.15]);
  expect(midline[2]![0]).toBeCloseTo(-2.95);
  expect(midline[1]![1]).toBeLessThan(midline[0]![1]);
});

test('distance from a polygon is none inside it, and to the nearest edge outside', () => {
  const square: BodyPoint[] = [
    [0, 0],
    [2, 0],
    [2, 2],
    [0, 2],
  ];
  expect([isInside([1, 1], square), isInside([3, 1], square)]).toEqual([true, false]);
  expect([distanceOutside([1, 1], square), distanceOutside([5, 1], square)]).toEqual([0, 3]);
  expect(distanceOutside([5, 6], square)).toBe(5);
});
