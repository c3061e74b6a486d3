import { expect, test } from 'vitest';
import { listPlaces } from './places.ts';

const place = (name: string, points: number, ...broader: string[]) => ({
  points,
  region: { id: name, name, broader: broader.map((id) => ({ id })) },
});

test('parts of the body are sorted by name below the larger part', () => {
  expect(
    listPlaces([
      place('Foot', 9, 'Limb'),
      place('Limb', 12),
      place('Sole', 1, 'Foot'),
      place('Face', 1, 'Head'),
      place('Head', 4),
      place('Ankle', 2, 'Foot', 'Limb'),
    ]).map(({ name, depth, points }) => `${'-'.repeat(depth)}${name} ${points}`),
  ).toEqual(['Head 4', '-Face 1', 'Limb 12', '-Ankle 2', '-Foot 9', '--Sole 1']);
});

test('a part of something that is not listed is at the top, and a cycle is listed once', () => {
  expect(
    listPlaces([place('Toe', 1, 'Foot'), place('A', 1, 'B'), place('B', 1, 'A')]).map(({ name, depth }) => [
      name,
      depth,
    ]),
  ).toEqual([
    ['Toe', 0],
    ['A', 0],
    ['B', 1],
  ]);
});
