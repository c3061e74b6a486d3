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

test('a line is walked before anything nearer that no line joins', () => {
  const joined = adjacencyOf([['middle', 'right']]);
  expect(step('middle', 'right', PLACES, joined)).toBe('right');
  expect(step('right', 'left', PLACES, joined)).toBe('middle');
});

test('where no line leads that way, the nearest thing there comes next', () => {
  const joined = adjacencyOf([['middle', 'right']]);
  expect(step('middle', 'left', PLACES, joined)).toBe('far');
  expect(step('middle', 'up', PLACES, joined)).toBe('above');
});

test('at the edge there is nothing more', () => {
  expect(step('far', 'left', PLACES, adjacencyOf([]))).toBeUndefined();
  expect(nextTowards({ x: 0, y: 0 }, 'down', [])).toBeUndefined();
});

test('what lies ahead comes before what is a little nearer and aside; what lies straight aside never does', () => {
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

test('from what is not there no step leads on, and a line to it is none', () => {
  expect(step('nowhere', 'left', PLACES, adjacencyOf([]))).toBeUndefined();
  expect(step('middle', 'up', PLACES, adjacencyOf([['middle', 'nowhere']]))).toBe('above');
});
