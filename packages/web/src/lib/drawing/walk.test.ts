import { expect, test } from 'vitest';
import { joinedBy } from '../scene/joined.ts';
import { nextTowards, step } from './walk.ts';

const PLACES = new Map([
  ['middle', { x: 0, y: 0 }],
  ['right', { x: 100, y: 10 }],
  ['near', { x: 30, y: 5 }],
  ['above', { x: 5, y: -80 }],
  ['far', { x: -500, y: 0 }],
]);

test('a line is walked before anything nearer that no line joins', () => {
  const joined = joinedBy([['middle', 'right']]);
  expect(step('middle', 'right', PLACES, joined)).toBe('right');
  expect(step('right', 'left', PLACES, joined)).toBe('middle');
});

test('where no line leads that way, the nearest thing there comes next', () => {
  const joined = joinedBy([['middle', 'right']]);
  expect(step('middle', 'left', PLACES, joined)).toBe('far');
  expect(step('middle', 'up', PLACES, joined)).toBe('above');
});

test('at the edge there is nothing more', () => {
  expect(step('far', 'left', PLACES, joinedBy([]))).toBeUndefined();
  expect(nextTowards({ x: 0, y: 0 }, 'down', [])).toBeUndefined();
});
