import { distance } from '../scene/point.ts';
import { expect, test } from 'vitest';
import { homeTransform, toScreen } from '../scene/transform.ts';
import type { MapModel } from '../map/map-model.ts';
import { findDrawn } from './find-drawn.ts';
import { resultScene, undrawnClaims } from './result-scene.ts';

const SIZE = { width: 800, height: 600 };
const place = (x: number, y: number) => ({ landscape: { x, y }, portrait: { x: y, y: x } });
const MAP = {
  nodes: [
    { id: 'acupoint:GB30', label: 'GB30 Huantiao', han: '環跳', element: 'wood', place: place(-900, -100) },
    {
      id: 'symptom:sciatica',
      label: 'Sciatica',
      han: undefined,
      element: undefined,
      place: place(1000, 300),
    },
  ],
} as unknown as MapModel;

const CLAIM = { sentence: 'It is said', level: 'TRADITIONAL', works: 2, standing: 'CONTESTED' };

function sceneOf(data: Parameters<typeof findDrawn>[0]) {
  return resultScene(findDrawn(data), MAP, SIZE);
}

test('each thing is visible at its place on the map, named as in the answer or else as on the map', () => {
  const scene = sceneOf([{ id: 'acupoint:GB30' }, { id: 'symptom:sciatica', label: 'Pain' }]);
  expect(scene.nodes.map(({ id, place, label }) => ({ id, place, label }))).toEqual([
    { id: 'acupoint:GB30', place: { x: -900, y: -100 }, label: 'GB30 Huantiao' },
    { id: 'symptom:sciatica', place: { x: 1000, y: 300 }, label: 'Pain' },
  ]);
  const transform = homeTransform(scene, SIZE);
  for (const { x, y } of scene.nodes.map((node) => toScreen(node.place, transform))) {
    expect([x > 0, x < SIZE.width, y > 0, y < SIZE.height]).toEqual([true, true, true, true]);
  }
});

test('a claim is a line between its ends, with level, works and standing; two between the same ends bow apart', () => {
  const ends = 'acupoint:GB30~treats~symptom:sciatica';
  const scene = sceneOf([
    { id: ends, ...CLAIM },
    { id: ends.replace('treats', 'studied-for'), ...CLAIM, standing: 'SUPPORTED' },
  ]);
  expect(
    scene.lines.map(({ claim, from, to, bow, contested, description }) => ({
      claim,
      from,
      to,
      bow,
      contested,
      description,
    })),
  ).toEqual([
    {
      claim: ends,
      from: { x: -900, y: -100 },
      to: { x: 1000, y: 300 },
      bow: -4.5,
      contested: true,
      description: 'It is said. traditional, 2 sources, contested',
    },
    {
      claim: 'acupoint:GB30~studied-for~symptom:sciatica',
      from: { x: -900, y: -100 },
      to: { x: 1000, y: 300 },
      bow: 4.5,
      contested: false,
      description: 'It is said. traditional, 2 sources, supported',
    },
  ]);
});

test('a thing without a place on the map is placed beside its neighbour, and covers nothing', () => {
  const scene = sceneOf([
    { id: 'acupoint:GB30~located-in~region:hip', ...CLAIM },
    { id: 'acupoint:GB30~located-in~region:buttock', ...CLAIM },
    { id: 'symptom:sciatica' },
  ]);
  const at = (id: string) => scene.nodes.find((node) => node.id === id)!.place;
  const pixels = (a: string, b: string) => distance(at(a), at(b)) * homeTransform(scene, SIZE).scale;
  for (const region of ['region:hip', 'region:buttock']) {
    expect(pixels(region, 'acupoint:GB30')).toBeGreaterThan(20);
    expect(pixels(region, 'acupoint:GB30')).toBeLessThan(120);
  }
  expect(pixels('region:hip', 'region:buttock')).toBeGreaterThan(20);
});

test('when no thing has a place, there is no map behind them', () => {
  const scene = sceneOf([{ id: 'region:hip' }, { id: 'region:foot' }]);
  expect(scene.backdrop).toBe('none');
  expect(scene.nodes).toHaveLength(2);
  expect(distance(scene.nodes[0]!.place, scene.nodes[1]!.place)).toBeGreaterThan(20);
});

test('a claim of unknown level has no line and is counted', () => {
  const drawn = findDrawn([{ id: 'acupoint:GB30~treats~symptom:sciatica' }]);
  expect(resultScene(drawn, MAP, SIZE).lines).toEqual([]);
  expect(undrawnClaims(drawn)).toBe(1);
});
