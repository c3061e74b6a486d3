import { expect, test } from 'vitest';
import { placeCodes } from './place-codes.ts';

const SEEN = [0, 0, 100, 100] as const;
const sides = (stations: readonly [code: string, x: number, y: number][]) =>
  placeCodes(
    stations.map(([code, x, y]) => ({ code, at: [x, y] })),
    1,
    SEEN,
  ).map(({ code, side }) => `${code} ${side}`);

test('a code stands to the right of its station, or where it hides no other', () => {
  expect(sides([['GB31', 50, 50]])).toEqual(['GB31 right']);
  expect(
    sides([
      ['GB31', 50, 50],
      ['GB32', 50, 55],
      ['GB33', 50, 45],
    ]),
  ).toEqual(['GB31 right', 'GB32 left', 'GB33 above']);
});

test('at the right edge it stands to the left, and outside of what is seen not at all', () => {
  expect(sides([['GB31', 90, 50]])).toEqual(['GB31 left']);
  expect(sides([['GB31', 120, 50]])).toEqual([]);
  expect(sides([['GB31', 50, 2]])).toEqual([]);
});

test('a code for which there is no room is left out', () => {
  const crowd = Array.from({ length: 12 }, (_, number): [string, number, number] => [`GB${number}`, 50, 50]);
  expect(sides(crowd)).toEqual(['GB0 right', 'GB1 left']);
});
