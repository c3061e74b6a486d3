import { expect, test } from 'vitest';
import { MOST_IN_STRIP, stripPlaces } from './strip-places.ts';

/** Sections of so many sentences each. */
function sections(...counts: readonly number[]) {
  let first = 0;
  return counts.map((count, place) => ({ name: `S${place}`, first, end: (first += count) }));
}

test('marks are 21 px apart, sections 28, where there is room', () => {
  const { marks, brackets } = stripPlaces(sections(2, 1), 992, 0);
  expect(marks.map(({ x }) => x)).toEqual([6, 27, 55]);
  expect(brackets.map(({ left, right }) => [left, right])).toEqual([
    [0, 33],
    [49, 61],
  ]);
});

test('in a narrow strip all marks are within it, in order', () => {
  for (const width of [358, 600, 992]) {
    const { marks } = stripPlaces(sections(30, 1, 29, 20, 10), width, 0);
    expect(marks).toHaveLength(90);
    expect(marks.every(({ x }, place) => place === 0 || x > marks[place - 1]!.x)).toBe(true);
    expect(marks.at(-1)!.x).toBeLessThanOrEqual(width);
  }
});

test('of a long text the section in hand is drawn, of a long section what is about the sentence', () => {
  const text = sections(50, 40, 200);
  expect(stripPlaces(text, 992, 60).marks.map(({ sentence }) => sentence)).toEqual(
    Array.from({ length: 40 }, (_, place) => 50 + place),
  );
  const drawn = stripPlaces(text, 992, 285).marks.map(({ sentence }) => sentence);
  expect(drawn).toHaveLength(MOST_IN_STRIP);
  expect(drawn.at(-1)).toBe(289);
  expect(stripPlaces([], 992, 0)).toEqual({ marks: [], brackets: [] });
});
