import { expect, test } from 'vitest';
import { crop, seenBest, viewsShowing } from './seen-best.ts';

test('a place is seen best where it lies farthest from the edge of the figure, in two views at most', () => {
  expect(seenBest({ front: [2, 32] })).toEqual(['front']);
  // On the midline of the belly: from the side it is the edge itself.
  expect(seenBest({ front: [0, 32], side: [3.2, 32] })).toEqual(['front']);
  expect(seenBest({ front: [5.2, 30], side: [0, 30], back: [5.2, 30] })).toEqual(['side', 'front']);
  expect(seenBest({})).toEqual([]);
});

test('a place on every edge, as the top of the head, is still shown', () => {
  expect(seenBest({ front: [0, 0], back: [0, 0], side: [0, -1] })).toHaveLength(2);
});

test('a crop has its places in the middle, and shows nothing beyond the whole', () => {
  const whole = [-18, -1, 36, 78] as const;
  expect(crop([[5, 40]], whole, 10)).toEqual([0, 34, 10, 12]);
  expect(
    crop(
      [
        [5, 40],
        [7, 36],
      ],
      whole,
      10,
    ),
  ).toEqual([1, 32, 10, 12]);
  expect(crop([[0, 0]], whole, 10)).toEqual([-5, -1, 10, 12]);
  expect(crop([[17, 76]], whole, 10)).toEqual([8, 65, 10, 12]);
  // A sole is narrower than its crop.
  expect(crop([[0, 5]], [-3, -1, 6, 12], 7)).toEqual([-3.5, 0.8, 7, 8.4]);
});

const view = (name: 'front' | 'side' | 'back' | 'inner' | 'sole', shows: Record<string, number>) => ({
  view: name,
  shows: new Map(Object.entries(shows)),
});

test('as few views as show everything are drawn, in the order in which they were given', () => {
  const views = [view('front', { a: 1 }), view('side', { a: 2, b: 1 }), view('back', { b: 1, c: 1, d: 1 })];
  expect(viewsShowing(views)).toEqual(['side', 'back']);
});

test('of views that show as much, one of the whole body is drawn, and then the one in which it is largest', () => {
  expect(viewsShowing([view('front', { buttock: 2 }), view('back', { buttock: 9 })])).toEqual(['back']);
  expect(viewsShowing([view('front', { toe: 1 }), view('sole', { toe: 5 })])).toEqual(['front']);
  expect(viewsShowing([view('front', {}), view('sole', { sole: 5 })])).toEqual(['sole']);
  expect(viewsShowing([])).toEqual([]);
});
