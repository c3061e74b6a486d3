import { expect, test } from 'vitest';
import { fan } from './fan.ts';

const DESKTOP = { width: 1100, height: 800 };
const PHONE = { width: 390, height: 600 };
const compare = (a: number, b: number) => a - b;
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

test('what is said goes right and what the thing is goes left, ten a side', () => {
  const { seats, more } = fan(numbers(24), { goesRight: (item) => item % 2 === 0, compare }, DESKTOP);
  expect(seats.filter(({ offset }) => offset.x > 0).map(({ item }) => item)).toEqual([
    0, 2, 4, 6, 8, 10, 12, 14, 16, 18,
  ]);
  expect(seats.filter(({ anchor }) => anchor === 'end')).toHaveLength(10);
  expect(more).toBe(4);
});

test('a single neighbour sits straight beside the thing', () => {
  expect(fan([1], { goesRight: () => true, compare }, DESKTOP).seats).toEqual([
    { item: 1, offset: { x: 290, y: 0 }, anchor: 'start' },
  ]);
});

test('on a phone all sit in one column, what is said first', () => {
  const { seats, more } = fan(numbers(12), { goesRight: (item) => item > 5, compare }, PHONE);
  expect(seats.map(({ item }) => item)).toEqual([6, 7, 8, 9, 10, 11, 0, 1, 2]);
  expect(new Set(seats.map(({ offset }) => offset.x)).size).toBe(1);
  expect(more).toBe(3);
});

test('where there is less room the sides come nearer', () => {
  const reach = fan([1], { goesRight: () => true, compare }, { width: 760, height: 700 }).seats[0]!.offset.x;
  expect(reach).toBeCloseTo(205.2);
});

test('the first of the list get the seats, and are seen in their own order', () => {
  const { seats } = fan([...numbers(12)].reverse(), { goesRight: () => true, compare }, DESKTOP);
  expect(seats.map(({ item }) => item)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
});

test('on a low screen the rows draw together and stay clear of the tools', () => {
  const { seats } = fan(numbers(10), { goesRight: () => true, compare }, { width: 1100, height: 600 });
  expect(Math.max(...seats.map(({ offset }) => Math.abs(offset.y)))).toBeLessThanOrEqual(220);
});
