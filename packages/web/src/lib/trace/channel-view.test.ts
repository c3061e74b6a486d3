import { expect, test } from 'vitest';
import { detailedPoints, drawnChannels, type PointView, viewChannels } from './channel-view.ts';
import type { TracedChannel } from './trace.graphql.ts';

function channels(count: number): TracedChannel[] {
  return Array.from({ length: count }, (_, n) => ({
    channel: { id: `channel:c${n}`, code: `c${n}`, name: `c${n}`, element: null, organ: null },
    routes: [],
    points: [],
  }));
}

test.each([
  [3, false, 3],
  [10, false, 10],
  [11, false, 8],
  [16, false, 8],
  [16, true, 16],
])('of %i channels, with all requested: %s, the wide flow draws %i', (count, all, drawn) => {
  const views = viewChannels(channels(count));
  expect(drawnChannels(views, all)).toEqual(views.slice(0, drawn));
});

test('a page has the claims of all points, or of the first that there is room for', () => {
  const points = (count: number, sources: number) =>
    Array.from({ length: count }, () => ({
      claims: [{ evidence: Array.from({ length: sources }, () => ({})) }],
      otherClaims: [],
    })) as unknown as PointView[];
  const of = (...lists: PointView[][]) => detailedPoints(lists.map((list) => ({ points: list })));
  expect([
    of(points(5, 1), points(10, 2)),
    of(points(15, 1), points(20, 1)),
    of(points(1, 500), points(2, 1)),
  ]).toEqual([
    [5, 10],
    [15, 5],
    [0, 0],
  ]);
});
