import { expect, test } from 'vitest';
import { drawFigure, type FigureView } from './figure.ts';

const leg = (y: number) => ({ chart: 'leg', y, around: 90 }) as const;
const seen = (views: readonly FigureView[], name: string) => views.find(({ view }) => view === name)!;

test('a channel is a line through its points in each view where they are seen, and on the other half of the body', () => {
  const views = drawFigure(
    [
      { code: 'GB31', position: leg(47) },
      { code: 'GB32', position: leg(50) },
      { code: 'GB34', position: leg(59) },
    ],
    [{ code: 'GB', numbers: [31, 32, 34] }],
    [],
  );
  const front = seen(views, 'front');
  expect(front.lines).toEqual([{ channel: 'GB', path: 'M6.63 47L6.2 50', other: 'M-6.63 47L-6.2 50' }]);
  expect(front.stations.map(({ code }) => code)).toEqual(['GB31', 'GB32', 'GB34']);
  // From the side there is no other half, and the body looks to the left.
  expect(seen(views, 'side').lines[0]!.other).toBeUndefined();
  expect(seen(views, 'sole').lines).toEqual([]);
});

test('a jump in the numbers has no line, and a channel of another number system goes from the first to the last', () => {
  const points = [9, 10, 11, 12].map((number) => ({ code: `KI${number}`, position: leg(40 + number) }));
  const other = [1, 2].map((number) => ({ code: `XX${number}`, position: leg(50 + number) }));
  const views = drawFigure(
    [...points, ...other],
    [
      { code: 'KI', numbers: [9, 10, 11, 12] },
      { code: 'XX', numbers: [1, 2] },
    ],
    [],
  );
  const [kidney, made] = seen(views, 'side').lines;
  expect(kidney!.path.match(/M/g)).toHaveLength(2);
  expect(made!.path.match(/M/g)).toHaveLength(1);
});

test('a region lies on both halves unless it is on the midline, and the widest comes first', () => {
  const views = drawFigure(
    [],
    [],
    [
      { id: 'region:navel', shape: { median: true, front: { ellipse: [0, 32, 0.75, 0.75] } } },
      { id: 'region:thigh', shape: { front: { leg: { from: 38, to: 54 } } } },
    ],
  );
  const { regions } = seen(views, 'front');
  expect(regions.map(({ region, path }) => [region, path.match(/M/g)!.length])).toEqual([
    ['region:thigh', 2],
    ['region:navel', 1],
  ]);
  expect(regions[1]!.middle[1]).toBeCloseTo(32);
});
