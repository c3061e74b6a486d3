import { freeArea } from '../scene/area.ts';
import { expect, test } from 'vitest';
import { fan, fanRoom, fits, USUAL_ROW } from './fan.ts';

const DESKTOP = { width: 1100, height: 800 };
const PHONE = { width: 360, height: 480 };
const OWN = 44;
const rows = (count: number) => Array.from({ length: count }, () => USUAL_ROW);

test('what is said of a thing goes right, what it is goes left, ten on each side', () => {
  expect(fanRoom({ is: 14, said: 30 }, DESKTOP)).toEqual({ is: 10, said: 10 });
  const { is, said } = fan({ is: rows(3), said: rows(10) }, DESKTOP, OWN);
  expect(is.every(({ offset, anchor }) => offset.x < 0 && anchor === 'end')).toBe(true);
  expect(said.every(({ offset, anchor }) => offset.x > 0 && anchor === 'start')).toBe(true);
});

test('a single neighbour is straight beside the thing', () => {
  expect(fan({ is: [], said: rows(1) }, DESKTOP, OWN).said).toEqual([
    { offset: { x: 290, y: 0 }, anchor: 'start' },
  ]);
});

test('on a phone what the thing is goes above it, what is said below, on one arc to its right', () => {
  const { is, said } = fan({ is: rows(2), said: rows(4) }, PHONE, OWN);
  expect([...is, ...said].map(({ anchor }) => anchor)).toEqual(Array(6).fill('start'));
  expect(is.map(({ offset }) => Math.sign(offset.y))).toEqual([-1, -1]);
  expect(said.map(({ offset }) => Math.sign(offset.y))).toEqual([1, 1, 1, 1]);
  // The higher or lower a row is, the nearer to the thing: no line crosses the rows before it.
  const xs = said.map(({ offset }) => offset.x);
  expect(xs).toEqual(xs.toSorted((a, b) => b - a));
  expect(new Set(xs.map(Math.round)).size).toBe(4);
});

test('on a phone what the thing is gets a limited share of the places, unless the other side leaves more', () => {
  const room = fanRoom({ is: 9, said: 20 }, PHONE);
  expect(room.is + room.said).toBe(7);
  expect(room.is).toBe(2);
  expect(fanRoom({ is: 9, said: 1 }, PHONE)).toEqual({ is: 6, said: 1 });
});

test('with less room the sides are nearer', () => {
  const [seat] = fan({ is: [], said: rows(1) }, { width: 760, height: 700 }, OWN).said;
  expect(seat!.offset.x).toBeCloseTo(205.2);
});

test('names with more lines are farther apart, and fewer fit', () => {
  const high = [35, 53, 53, 35];
  const { said } = fan({ is: [], said: high }, PHONE, OWN);
  for (const [index, { offset }] of said.slice(1).entries())
    expect(offset.y - said[index]!.offset.y).toBeGreaterThanOrEqual(
      (high[index]! + high[index + 1]!) / 2 + 8,
    );
  expect(fits({ is: [], said: rows(6) }, PHONE, OWN)).toBe(true);
  expect(fits({ is: [], said: Array(6).fill(53) }, PHONE, OWN)).toBe(false);
});

test('on a low screen the rows are closer and do not cover the tools', () => {
  const size = { width: 1100, height: 600 };
  const { said } = fan({ is: [], said: rows(10) }, size, OWN);
  const farthest = Math.max(...said.map(({ offset }) => Math.abs(offset.y)));
  expect(farthest + USUAL_ROW / 2).toBeLessThanOrEqual(freeArea(size).height / 2);
});

test('an arc bends towards the thing at its ends, and rows are spread if there is room', () => {
  const places = (sides: Record<'is' | 'said', readonly { offset: { x: number; y: number } }[]>) =>
    [...sides.is, ...sides.said].map(({ offset: { x, y } }) => `${Math.round(x)} ${y}`);
  expect(places(fan({ is: rows(2), said: [35, 53, 35] }, DESKTOP, OWN))).toEqual([
    '-231 -31',
    '-231 31',
    '287 -62',
    '290 0',
    '287 62',
  ]);
  expect(places(fan({ is: rows(1), said: [35, 53] }, PHONE, OWN))).toEqual([
    '84 -50.5',
    '84 50.5',
    '39 105.5',
  ]);
  // On an upright tablet a fan is no wider than it needs to be.
  expect(places(fan({ is: rows(1), said: [35, 53] }, { width: 800, height: 1200 }, OWN))).toEqual([
    '129 -50.5',
    '129 50.5',
    '60 105.5',
  ]);
});
