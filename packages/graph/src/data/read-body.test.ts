import { expect, test } from 'vitest';
import { datasetFrom } from './dataset-from.ts';
import { formatProblem } from './problem.ts';

const problems = (files: Record<string, string>) => datasetFrom(files).problems.map(formatProblem);
const place = (written: string) =>
  problems({ 'body/positions.yaml': `citation: who-2008\nplaces:\n  GB31: { ${written} }\n` });

test('a place has the work of its file, unless it names another', () => {
  const { pointPlaces, problems: found } = datasetFrom({
    'body/positions.yaml': `
citation: who-2008
via: tara-2025
places:
  GB31: { chart: leg, y: 47.6, around: 96, by: hand, locator: page 187 }
  GB32: { chart: leg, y: 50, around: 96, by: part, locator: page 9, citation: other, via: other }`,
  });
  expect(found).toEqual([]);
  expect(pointPlaces.map(({ id, citation, via }) => [id, citation, via])).toEqual([
    ['acupoint:GB31', 'citation:who-2008', 'citation:tara-2025'],
    ['acupoint:GB32', 'citation:other', undefined],
  ]);
});

test('a wrong place says where it stands, what is wrong and what is allowed', () => {
  expect(place('chart: leg, y: 47.6, around: 96, by: hand, locator: page 187')).toEqual([]);
  expect(place('chart: limb, by: hand, locator: p. 1')).toEqual([
    'data/body/positions.yaml:3:18 bad-value: `chart` is "limb"; allowed: trunk, flank, arm, leg, foot, hand, head, scalp',
  ]);
  expect(place('chart: leg, y: 47.6, x: 96, around: 96, by: hand, locator: p. 1')).toEqual([
    expect.stringMatching(/unknown field `x`[^]*Allowed: chart, y, around, views, by, locator/),
  ]);
  expect(place('chart: leg, y: 47.6, by: hand, locator: p. 1')).toEqual([
    expect.stringContaining('missing-field: `around` is missing'),
  ]);
  const end = (written: string) =>
    place(
      `chart: leg, y: 47.6, around: 96, by: hand, locator: p. 1, line: { from: ${written}, to: GB1, part: 0.5 }`,
    );
  expect(end('{ name: hip, chart: limb }')).toEqual([
    expect.stringContaining('bad-value: `line.from.chart` is "limb"; allowed: trunk, flank'),
  ]);
  expect(end('{ name: hip, chart: leg, y: 3 }')).toEqual([
    expect.stringContaining('missing-field: `line.from.around` is missing'),
  ]);
  expect(problems({ 'body/positions.yaml': 'places: {}' })).toEqual([
    expect.stringContaining('missing-field: `citation` is missing'),
  ]);
});

test('an outline is of one kind, in one view at least', () => {
  const shape = (written: string) => problems({ 'body/shapes.yaml': `thigh: { ${written} }\n` });
  expect(shape('front: { leg: { from: 38, to: 54 } }')).toEqual([]);
  expect(shape('median: true')).toEqual([expect.stringContaining('has no outline')]);
  expect(shape('front: { ellipse: [0, 5, 4, 6], hand: [[0, 0], [1, 0], [1, 1]] }')).toEqual([
    expect.stringContaining('must be one outline: polygon, ellipse, arm, leg, hand or foot'),
  ]);
});
