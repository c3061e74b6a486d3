import { expect, test } from 'vitest';
import { fetch } from '../server/real-graph.fixture.ts';
import { loadBody } from '../server/load-body.ts';
import { figureOf } from './figure-of.ts';
import { isWide, nextRegion, type RegionStep } from './next-region.ts';
import { allBroader, alsoHere, halfWith, stopOf } from './regions-at.ts';
import { LAYOUTS, STOPS } from './stops.ts';
import { linesMarkup, stationsMarkup } from './view-markup.ts';

const body = await loadBody(fetch);
const region = (id: string) => body.regions.find((one) => one.id === `region:${id}`)!;
const figure = figureOf(body);

test('the body has all regions with how much is said of each, and the points with a place', () => {
  expect(body.points).toHaveLength(361);
  expect(region('lateral-leg')).toMatchObject({
    name: 'Side of the leg',
    symptoms: 4,
    channels: 3,
    points: 15,
  });
  expect(region('blood').shape).toBeUndefined();
  expect(body.channels).toHaveLength(14);
  expect(body.channels).toContainEqual({ code: 'GB', name: 'Gallbladder' });
  expect(body.points.filter(({ others }) => others.length > 0).map(({ code }) => code)).toEqual([
    'GB30',
    'GV26',
    'LI19',
    'LI20',
    'PC8',
    'PC9',
  ]);
});

test('a place has several names: those of the wider and of the overlapping regions', () => {
  expect(alsoHere(body, region('lateral-leg')).map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Leg', 'Thigh', 'Lower leg', 'Knee']),
  );
  expect(alsoHere(body, region('blood'))).toEqual([]);
  expect([...allBroader(body, 'region:great-toe')]).toContain('region:foot');
});

test('what is small is enlarged first, and a phone shows the half in which a region lies', () => {
  expect(['eye', 'thumb', 'great-toe', 'thigh'].map((id) => stopOf(body, `region:${id}`))).toEqual([
    'head',
    'hand',
    'foot',
    'whole',
  ]);
  expect(['chest', 'low-back', 'sole'].map((id) => halfWith(region(id)))).toEqual(['front', 'back', 'back']);
});

test('every drawn region is seen at the whole or at a stop', () => {
  const seen = new Set(
    STOPS.flatMap((stop) => LAYOUTS[stop].flat()).flatMap(({ view, seen: [left, top, width, height] }) =>
      figure
        .find((one) => one.view === view)!
        .regions.filter(
          ({ middle: [x, y] }) => x >= left && x <= left + width && y >= top && y <= top + height,
        )
        .map((one) => one.region),
    ),
  );
  expect(body.regions.filter(({ id, shape }) => shape !== undefined && !seen.has(id))).toEqual([]);
});

test('arrow keys reach every shape that is not wide', () => {
  let left = 0;
  const steps = LAYOUTS.whole.flatMap((column) => {
    const found = column.flatMap(({ view, seen }): RegionStep[] =>
      figure
        .find((one) => one.view === view)!
        .regions.filter((one) => !isWide(one.region))
        .map(({ region: id, middle: [x, y] }) => ({ region: id, view, middle: [left + x - seen[0], y] })),
    );
    left += Math.max(...column.map(({ seen }) => seen[2]));
    return found;
  });
  const reached = new Set([steps[0]!]);
  for (const step of reached)
    for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
      const next = nextRegion(steps, step, key);
      if (next !== undefined) reached.add(next);
    }
  expect(steps.filter((step) => !reached.has(step)).map(({ view, region: id }) => `${view} ${id}`)).toEqual(
    [],
  );
});

test('an arrow leads along before it leads aside', () => {
  const at = (region: string, x: number, y: number): RegionStep => ({
    region,
    view: 'front',
    middle: [x, y],
  });
  const steps = [at('here', 0, 0), at('ahead', 10, 0), at('nearer, but aside', 4, 3), at('behind', -1, 0)];
  expect(nextRegion(steps, steps[0]!, 'ArrowRight')!.region).toBe('ahead');
  expect(nextRegion([...steps, at('next', 8, 0)], steps[0]!, 'ArrowRight')!.region).toBe('next');
  // What is a little aside comes before what is three times as far.
  const far = [steps[0]!, at('far', 30, 0), at('a little aside', 10, 5)];
  expect(nextRegion(far, steps[0]!, 'ArrowRight')!.region).toBe('a little aside');
});

test('another key leads nowhere, and neither does an arrow at the edge', () => {
  const step: RegionStep = { region: 'region:eye', view: 'front', middle: [0, 0] };
  expect(nextRegion([step], step, 'ArrowUp')).toBeUndefined();
  expect(nextRegion([step, { ...step, middle: [5, 0] }], step, 'x')).toBeUndefined();
});

test('each point is a station, and each channel a line, in the markup of a view', () => {
  const side = figure.find(({ view }) => view === 'side')!;
  expect(stationsMarkup(side)).toContain('data-point="GB34"');
  expect(linesMarkup(side)).toContain('<g class="line element-wood" data-channel="GB">');
});
