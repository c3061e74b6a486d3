import { expect, test } from 'vitest';
import { adjacencyOf } from '../scene/adjacency.ts';
import { nextTowards, step } from './arrow-step.ts';

const PLACES = new Map([
  ['middle', { x: 0, y: 0 }],
  ['right', { x: 100, y: 10 }],
  ['near', { x: 30, y: 5 }],
  ['above', { x: 5, y: -80 }],
  ['far', { x: -500, y: 0 }],
]);

test('an arrow key follows a line before it goes to a nearer thing without a line', () => {
  const joined = adjacencyOf([['middle', 'right']]);
  expect(step('middle', 'right', PLACES, joined)).toBe('right');
  expect(step('right', 'left', PLACES, joined)).toBe('middle');
});

test('without a line in that direction the nearest thing there is next', () => {
  const joined = adjacencyOf([['middle', 'right']]);
  expect(step('middle', 'left', PLACES, joined)).toBe('far');
  expect(step('middle', 'up', PLACES, joined)).toBe('above');
});

test('at the edge there is no next thing', () => {
  expect(step('far', 'left', PLACES, adjacencyOf([]))).toBeUndefined();
  expect(nextTowards({ x: 0, y: 0 }, 'down', [])).toBeUndefined();
});

test('a thing straight ahead wins over a slightly nearer one aside, and a thing fully aside is never next', () => {
  const from = { x: 0, y: 0 };
  const next = (...places: [string, number, number][]) =>
    nextTowards(
      from,
      'right',
      places.map(([id, x, y]) => [id, { x, y }] as const),
    );
  expect(next(['ahead', 60, 0], ['aside', 30, 40])).toBe('ahead');
  expect(next(['ahead', 90, 0], ['aside', 40, 20])).toBe('aside');
  expect(next(['aside', 10, 60])).toBeUndefined();
  expect(next(['aside', 12, 60])).toBe('aside');
});

test('each arrow has its direction', () => {
  const around: [string, { x: number; y: number }][] = [
    ['e', { x: 9, y: 0 }],
    ['w', { x: -9, y: 0 }],
    ['n', { x: 0, y: -9 }],
    ['s', { x: 0, y: 9 }],
  ];
  const found = (['right', 'left', 'up', 'down'] as const).map((way) =>
    nextTowards({ x: 0, y: 0 }, way, around),
  );
  expect(found).toEqual(['e', 'w', 'n', 's']);
});

test('there is no step from an unknown thing, and a line to one is ignored', () => {
  expect(step('nowhere', 'left', PLACES, adjacencyOf([]))).toBeUndefined();
  expect(step('middle', 'up', PLACES, adjacencyOf([['middle', 'nowhere']]))).toBe('above');
});
