import { ENTITY_KINDS } from '@jingluo/graph/vocabulary';
import { expect, test } from 'vitest';
import type { MapModel, MapNode } from './map-model.ts';
import { mapScene } from './map-scene.ts';

const node = (id: string, more: Partial<MapNode> = {}): MapNode => ({
  id,
  kind: id.replace(/:.*/, '') as MapNode['kind'],
  label: id,
  han: undefined,
  element: undefined,
  degree: 4,
  place: { landscape: { x: 10, y: 20 }, portrait: { x: 30, y: 40 } },
  ...more,
});
const map = (...nodes: MapNode[]): MapModel => ({
  version: 'v',
  nodes,
  channels: [],
  claimCounts: {},
  allCounted: true,
  left: 0,
  cycles: [],
});
/** Large enough that nothing is drawn smaller. */
const LARGE = { width: 3000, height: 2000 };
const only = (one: MapNode) => mapScene(map(one), LARGE).nodes[0]!;

test('the whole map has its things in their places, no lines and no captions', () => {
  const wood = node('element:wood', { label: 'Wood', han: '木', element: 'wood' });
  expect(mapScene(map(wood), LARGE)).toEqual({
    key: 'map',
    center: { x: 0, y: 0 },
    scale: { width: 2404 * 1.24, height: 2404 },
    backdrop: 'full',
    lines: [],
    captions: [],
    more: 0,
    nodes: [
      {
        id: 'element:wood',
        kind: 'element',
        label: 'Wood',
        han: '木',
        element: 'wood',
        place: { x: 10, y: 20 },
        radius: 17,
        filled: true,
        naming: undefined,
        quiet: false,
        behind: false,
      },
    ],
  });
});

test('in a tall area things have other places, and in a small one they are smaller, down to a limit', () => {
  const wood = map(node('element:wood'));
  const of = (width: number, height: number) => mapScene(wood, { width, height }).nodes[0]!;
  expect(of(390, 584).place).toEqual({ x: 30, y: 40 });
  expect(
    [of(1068, 798), of(390, 584), of(100, 100)].map(({ radius }) => Math.round(radius * 10) / 10),
  ).toEqual([16.1, 11.1, 11.1]);
});

test('kinds differ in size and in whether they are filled', () => {
  const looks = [
    node('organ:liver'),
    node('organ:gallbladder'),
    node('organ:brain'),
    node('channel:GB'),
    node('acupoint:GB31'),
    node('acupoint:GB34', { special: true }),
    node('pattern:cold'),
    node('symptom:pain'),
    node('symptom:of-many', { degree: 400 }),
  ].map((one) => {
    const { radius, filled } = only(one);
    return [one.id, radius, filled];
  });
  expect(looks).toEqual([
    ['organ:liver', 10.5, true],
    ['organ:gallbladder', 10.5, false],
    ['organ:brain', 4, false],
    ['channel:GB', 6, false],
    ['acupoint:GB31', 2.2, false],
    ['acupoint:GB34', 2.9, false],
    ['pattern:cold', 4.4, false],
    ['symptom:pain', 2.07, true],
    ['symptom:of-many', 3.9, true],
  ]);
});

test('channels are part of the background, and symptoms are lighter because there are many', () => {
  expect(
    ['channel:GB', 'symptom:pain', 'pattern:cold'].map((id) => {
      const { behind, quiet } = only(node(id));
      return [behind, quiet];
    }),
  ).toEqual([
    [true, false],
    [false, true],
    [false, false],
  ]);
});

test('things with more neighbours are named at a smaller scale', () => {
  const from = (degree: number) => only(node('symptom:pain', { degree })).naming;
  expect([from(20), from(19), from(8), from(7)]).toEqual([
    { from: 1.8, weight: 20, lean: 1 },
    { from: 3, weight: 19, lean: 1 },
    { from: 3, weight: 8, lean: 1 },
    { from: 6, weight: 7, lean: 1 },
  ]);
});

test('points with a role, and every fifth, are named first; all by their code until the map is close', () => {
  const naming = (id: string, special = false) => only(node(`acupoint:${id}`, { special })).naming;
  expect([naming('GB30'), naming('GB31'), naming('GB31', true)]).toEqual([
    { from: 3, full: 6, weight: 104, lean: 1 },
    { from: 6, full: 6, weight: 4, lean: 1 },
    { from: 3, full: 6, weight: 104, lean: 1 },
  ]);
});

test('names are on the outer side, those of points outside their petal', () => {
  const lean = (id: string, x: number) =>
    only(node(id, { place: { landscape: { x, y: 0 }, portrait: { x, y: 0 } } })).naming!.lean;
  expect([lean('symptom:pain', -1), lean('symptom:pain', 0)]).toEqual([-1, 1]);
  // The petal of GB is left of the middle, at about -900.
  expect([lean('acupoint:GB31', -1000), lean('acupoint:GB31', -800)]).toEqual([-1, 1]);
  expect([lean('acupoint:GV20', -10), lean('acupoint:GV20', 10)]).toEqual([-1, 1]);
});

test('the twelve organs have fixed names on the map; the others are named close up', () => {
  expect([only(node('organ:liver')).naming, only(node('organ:brain')).naming]).toEqual([
    undefined,
    { from: 1.8, weight: 200, lean: 1 },
  ]);
  expect(only(node('channel:GB')).naming).toBeUndefined();
});

test('a filter removes kinds, and things without a claim that passes, but a claim filter keeps elements and organs', () => {
  const all = map(
    ...['element:wood', 'organ:liver', 'channel:GB', 'acupoint:GB30', 'symptom:pain'].map((id) => node(id)),
  );
  const shown = (kinds: readonly string[], touched?: readonly string[]) => {
    const { nodes, backdrop } = mapScene(all, LARGE, {
      kinds: new Set(kinds),
      touched: touched && new Set(touched),
    });
    return [backdrop, ...nodes.map(({ id }) => id)];
  };
  expect(shown(['acupoint', 'channel'])).toEqual(['full', 'channel:GB', 'acupoint:GB30']);
  expect(shown(['acupoint'])).toEqual(['pale', 'acupoint:GB30']);
  expect(shown(ENTITY_KINDS, ['acupoint:GB30'])).toEqual([
    'full',
    'element:wood',
    'organ:liver',
    'acupoint:GB30',
  ]);
  expect(shown(['acupoint'], ['acupoint:GB30'])).toEqual(['pale', 'acupoint:GB30']);
});
