import { expect, test } from 'vitest';
import { ribbon, stackBands, thread } from './ribbon.ts';

const course = { from: { along: 0, across: 10 }, to: { along: 100, across: 50 }, bend: 60 };

test('curves within the bend and is straight after it', () => {
  expect(thread(course)).toBe('M0 10 C30 10 30 50 60 50 L100 50');
});

test('swaps x and y when it flows down', () => {
  expect(thread({ ...course, down: true })).toBe('M10 0 C10 30 50 30 50 60 L50 100');
});

test('has the same width across the flow from one end to the other', () => {
  expect(ribbon(course, 8)).toBe('M0 6 C30 6 30 46 60 46 L100 46 L100 54 L60 54 C30 54 30 14 0 14 Z');
});

test('places the works side by side around the middle, those without a source as threads', () => {
  const bands = stackBands(
    [
      { claim: 'a', level: 'TRADITIONAL', works: 1 },
      { claim: 'b', level: 'UNCITED', works: 2 },
    ],
    { from: { along: 0, across: 0 }, to: { along: 10, across: 0 }, bend: 10 },
    4,
  );
  expect(bands.map(({ edges }) => edges)).toEqual([
    [-6, -2],
    [-2, 6],
  ]);
  expect(bands.map(({ shape }) => shape)).toEqual([
    'M0 -6 C5 -6 5 -6 10 -6 L10 -6 L10 -2 L10 -2 C5 -2 5 -2 0 -2 Z',
    '',
  ]);
  expect(bands[1]!.threads).toEqual(['M0 0 C5 0 5 0 10 0 L10 0', 'M0 4 C5 4 5 4 10 4 L10 4']);
});
