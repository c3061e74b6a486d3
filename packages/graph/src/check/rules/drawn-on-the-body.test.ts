import { expect, test } from 'vitest';
import { datasetFrom } from '../../data/dataset-from.ts';
import { formatProblem } from '../../data/problem.ts';
import { drawnOnTheBody } from './drawn-on-the-body.ts';

const place = (written: string) =>
  drawnOnTheBody
    .check(
      datasetFrom({
        'body/positions.yaml': `citation: a\nplaces:\n  GB31: { ${written}, by: hand, locator: x }\n`,
      }),
    )
    .map(formatProblem);
const shape = (written: string) =>
  drawnOnTheBody.check(datasetFrom({ 'body/shapes.yaml': `thigh: { ${written} }\n` })).map(formatProblem);

test('a point beside the figure is a problem, and so is its second place', () => {
  expect(place('chart: trunk, side: front, x: 4, y: 20')).toEqual([]);
  expect(place('chart: trunk, side: front, x: 12, y: 20')[0]).toMatch(
    /positions\.yaml:3:3 drawn-on-the-body: `acupoint:GB31` lies \d\.\d cun outside the figure, seen from the view `front`/,
  );
  expect(
    place('chart: leg, y: 47, around: 96, alternatives: [{ chart: trunk, side: back, x: 0, y: 60 }]'),
  ).toEqual([expect.stringContaining('cun outside the figure, seen from the view `back`')]);
});

test('a point that no view shows is a problem', () => {
  expect(place('chart: foot, out: 0, heel: 7, up: 1, views: [sole]')).toEqual([
    expect.stringContaining('is seen in no view of the body'),
  ]);
});

test('an outline lies on the figure, and in a view where its limb is seen', () => {
  expect(shape('front: { leg: { from: 38, to: 54 } }')).toEqual([]);
  expect(shape('side: { arm: { from: 1, to: 4 } }')).toEqual([
    expect.stringContaining('`arm` is not seen in the view `side`; allowed: front, back'),
  ]);
  expect(shape('sole: { ellipse: [30, 30, 1, 1] }')).toEqual([
    expect.stringContaining('the outline of `region:thigh` lies outside the figure in the view `sole`'),
  ]);
});
