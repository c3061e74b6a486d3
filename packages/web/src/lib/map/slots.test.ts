import { distance } from '../scene/point.ts';
import { expect, test } from 'vitest';
import { stationPlace } from './geometry.ts';
import { placeInSlots, type SlotSeeker } from './slots.ts';

const near = (id: string, ...points: [string, number][]): SlotSeeker => ({
  id,
  near: 'shared',
  pulls: points.map(([code, number]) => ({ point: stationPlace(code, number, 'landscape')!, weight: 1 })),
});

test('things near one channel are on its side of the map', () => {
  const places = placeInSlots([near('a', ['GB', 30]), near('b', ['ST', 30])], 'landscape');
  expect(places.get('a')!.x).toBeLessThan(-700);
  expect(places.get('b')!.x).toBeGreaterThan(700);
});

test('no two things share a slot or are too close', () => {
  const many = Array.from({ length: 120 }, (_, index) => near(`s${index}`, ['BL', 40]));
  const places = [...placeInSlots(many, 'portrait').values()];
  expect(places).toHaveLength(120);
  const nearest = places.map((place) =>
    Math.min(...places.filter((other) => other !== place).map((other) => distance(place, other))),
  );
  expect(Math.min(...nearest)).toBeGreaterThan(25);
});

test('the same things get the same places, and new ones do not move earlier ones', () => {
  const [a, b, c] = [near('a', ['BL', 40]), near('b', ['BL', 40]), near('c', ['KI', 3])];
  const before = placeInSlots([a, b], 'landscape');
  const after = placeInSlots([a, b, c], 'landscape');
  expect([after.get('a'), after.get('b')]).toEqual([before.get('a'), before.get('b')]);
});

test('a thing without neighbours still gets a place', () => {
  expect(placeInSlots([near('lost')], 'landscape').has('lost')).toBe(true);
});

test('more things get slots farther out, and earlier things keep theirs', () => {
  const few = Array.from({ length: 300 }, (_, index) => near(`s${index}`, ['GB', 1 + (index % 44)]));
  const many = [
    ...few,
    ...Array.from({ length: 3000 }, (_, index) => near(`m${index}`, ['BL', 1 + (index % 67)])),
  ];
  const [before, after] = [placeInSlots(few, 'landscape'), placeInSlots(many, 'landscape')];
  expect(after.size).toBe(3300);
  for (const [id, place] of before) expect(after.get(id)).toEqual(place);
  expect(new Set([...after.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(3300);
});
