import { isInside, type BodyPoint } from '@jingluo/graph/body';
import { expect, test } from 'vitest';
import { request } from '../graphql/request.ts';
import { fetch } from '../server/real-graph.fixture.ts';
import { cropsOf, figureAt } from './small-figure.ts';
import {
  ChannelFigureQuery,
  PointFigureQuery,
  RegionFigureQuery,
  SymptomFigureQuery,
} from './small-figure.graphql.ts';

const crops = async (code: string) => {
  const { acupoint } = await request(fetch, PointFigureQuery, { id: `acupoint:${code}` });
  return cropsOf(acupoint!);
};

test('a point is drawn from behind and from the side with its neighbours, and where else it may lie', async () => {
  const found = await crops('GB30');
  expect(found.map(({ place }) => place.caption)).toEqual(['Back', 'Left side']);
  const [back, side] = found;
  expect(back!.open).toEqual([]);
  expect(side!.open.map(({ words }) => words)).toEqual(['left']);
  // Its own code is placed first, so that it has room.
  expect(side!.drawn.stations[0]!.code).toBe('GB30');
  expect(side!.drawn.lines.map(({ channel }) => channel)).toEqual(['GB']);
  const [left, top, width, height] = side!.place.seen;
  const box: BodyPoint[] = [
    [left, top],
    [left + width, top],
    [left + width, top + height],
    [left, top + height],
  ];
  const shown = side!.drawn.stations.filter(({ at }) => isInside(at, box)).map(({ code }) => code);
  expect(shown).toEqual(expect.arrayContaining(['GB29', 'GB30']));
  expect(side!.open.every(({ at }) => isInside(at, box))).toBe(true);
});

test('a crop of a hand is narrower, and says which side of the hand it shows', async () => {
  const [palm] = await crops('PC8');
  expect(palm!.place.caption).toBe('Palm of the left hand');
  expect(palm!.place.seen[2]).toBe(7);
});

test('second places that are too near to be told apart are not drawn, and extra points are not at all', async () => {
  expect((await crops('LI19')).flatMap(({ open }) => open)).toEqual([]);
  expect(await crops('EX-LE6')).toEqual([]);
});

test('a channel is drawn in as few views as show all of its points', async () => {
  const views = async (code: string) => {
    const { channel } = await request(fetch, ChannelFigureQuery, { id: `channel:${code}` });
    return figureAt('whole', channel!.points, []).map(({ drawn }) => drawn.view);
  };
  expect(await views('LU')).toEqual(['front']);
  expect(await views('KI')).toContain('sole');
  expect(await views('CV')).toEqual(['front']);
});

test('the regions of a symptom are one shape in each view, and a stop shows its own views', async () => {
  const { symptom } = await request(fetch, SymptomFigureQuery, { id: 'symptom:sciatica-lateral' });
  const whole = figureAt('whole', [], symptom!.regions);
  expect(whole.map(({ drawn }) => drawn.view)).toEqual(['front', 'side']);
  expect(whole.every(({ drawn }) => drawn.regions.length === 1)).toBe(true);
  const { region } = await request(fetch, RegionFigureQuery, { id: 'region:eye' });
  expect(figureAt('head', [], [region!]).map(({ place }) => place.seen[3])).toEqual([14.4]);
});
