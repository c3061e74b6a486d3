import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  DOWN,
  fitsOneLine,
  layOutDocument,
  type Leader,
  MOST_LEADERS,
  NARROWEST,
  type Place,
  type Ringed,
} from './lay-out-document.ts';
import { leaderPath } from './leader-path.ts';

const SEED = 20261129;

function statement(number: number, state: 'alone' | 'said' | 'disputed'): Ringed {
  return { number, alsoSaidBy: state === 'said' ? ['a'] : [], disputedBy: state === 'disputed' ? ['a'] : [] };
}

function sectionsOf(states: readonly ('alone' | 'said' | 'disputed')[][]) {
  let number = 0;
  return states.map((some, place) => ({
    name: `Section ${place + 1}`,
    statements: some.map((state) => statement((number += 1), state)),
  }));
}

it('places rings in reading order, with room between sections', () => {
  const { rings, brackets } = layOutDocument(
    sectionsOf([
      ['alone', 'alone', 'alone'],
      ['alone', 'said'],
    ]),
  );
  expect(rings.map(({ statement: { number }, x }) => [number, x])).toEqual([
    [1, 8],
    [2, 52],
    [3, 96],
    [4, 154],
    [5, 198],
  ]);
  expect(brackets).toEqual([
    { name: 'Section 1', count: 3, left: 8, right: 96, room: 138 },
    { name: 'Section 2', count: 2, left: 154, right: 198, room: 838 },
  ]);
});

it('draws a leader from each ring with other sources to words on its side, first ones at the top', () => {
  const { leaders, unnamed } = layOutDocument(sectionsOf([['said', 'alone', 'disputed', 'said', 'said']]));
  expect(leaders.map(({ statement: { number }, side }) => [number, side])).toEqual([
    [1, 'left'],
    [3, 'left'],
    [4, 'right'],
    [5, 'right'],
  ]);
  const ends = leaders.map(({ corners }) => corners.at(-1)!.y);
  expect(ends[0]).toBeLessThan(ends[1]!);
  expect(ends[3]).toBeLessThan(ends[2]!);
  expect(unnamed).toBe(0);
});

it('gives leaders first to the selected and contested claims, then to those with most sources', () => {
  const many = Array.from({ length: MOST_LEADERS + 3 }, () => 'said' as const);
  const sections = sectionsOf([[...many, 'disputed']]);
  const numbers = (inHand?: number) =>
    layOutDocument(sections, inHand).leaders.map(({ statement: { number } }) => number);
  expect(numbers()).toEqual([1, 2, 3, 4, 5, 6, 7, 12]);
  expect(numbers(10)).toEqual([1, 2, 3, 4, 5, 6, 10, 12]);
  expect(layOutDocument(sections, 10).unnamed).toBe(4);
});

it('goes straight down if there is room for the words, and sideways if not', () => {
  const { leaders } = layOutDocument(
    sectionsOf([Array.from({ length: 20 }, (_, at) => (at === 0 || at === 9 ? 'said' : 'alone'))]),
  );
  expect(
    leaders.map(({ side, corners, words }) => [side, corners.map(({ x }) => Math.round(x)), words]),
  ).toEqual([
    ['left', [8, 8, 278, 278, 258], { left: 0, width: 250 }],
    ['right', [404, 404, 404, 404, 424], { left: 432, width: 340 }],
  ]);
});

it('draws no leaders when no statement has other sources', () => {
  const { leaders, height } = layOutDocument(sectionsOf([['alone']]));
  expect([leaders, height]).toEqual([[], DOWN.stub + 4]);
});

const documents = fc
  .array(
    fc.array(fc.constantFrom('alone' as const, 'said' as const, 'disputed' as const), {
      minLength: 1,
      maxLength: 30,
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map(sectionsOf)
  .filter(fitsOneLine);

it('no two leaders touch in any document', () => {
  fc.assert(
    fc.property(documents, (sections) => {
      const { leaders } = layOutDocument(sections);
      for (const [index, one] of leaders.entries())
        for (const other of leaders.slice(index + 1)) expect(touches(one, other)).toBe(false);
    }),
    { seed: SEED },
  );
});

it('parallel leaders are at least 8 px apart in the narrowest drawing', () => {
  fc.assert(
    fc.property(documents, fc.nat(99), (sections, inHand) => {
      const { leaders } = layOutDocument(sections, inHand);
      expect(leaders.length <= MOST_LEADERS).toBe(true);
      for (const [index, one] of leaders.entries())
        for (const other of leaders.slice(index + 1))
          expect(nearest(one, other)).toBeGreaterThanOrEqual(8 - 1e-9);
    }),
    { seed: SEED },
  );
});

it('words and rings are within the drawing and do not touch each other or a leader', () => {
  fc.assert(
    fc.property(documents, fc.nat(99), (sections, inHand) => {
      const { leaders, rings, height } = layOutDocument(sections, inHand);
      for (const { x } of rings) expect(x > 0 && x < 1000).toBe(true);
      for (const leader of leaders) {
        const box = boxOf(leader);
        expect(leader.words.width).toBeGreaterThanOrEqual(250 - 1e-9);
        expect(box.left >= -1e-9 && box.right <= 1000 + 1e-9 && box.bottom <= height).toBe(true);
        for (const other of leaders) {
          expect(partsOf(other).some(([a, b]) => enters(box, a, b))).toBe(false);
          if (other !== leader) expect(overlap(box, boxOf(other))).toBe(false);
        }
      }
    }),
    { seed: SEED },
  );
});

it('rounds the corners of a leader and skips repeated points', () => {
  expect(
    leaderPath([
      { x: 10, y: 0 },
      { x: 10, y: 20 },
      { x: 10, y: 20 },
      { x: 40, y: 20 },
    ]),
  ).toBe('M10 0L10 14Q10 20 16 20L40 20');
  expect(leaderPath([])).toBe('');
});

/** Whether two leaders touch; their parts are horizontal or vertical. */
function touches(one: Leader<Ringed>, other: Leader<Ringed>): boolean {
  return partsOf(one).some(([a, b]) => partsOf(other).some(([c, d]) => overlaps(a, b, c, d)));
}

function partsOf({ corners }: Leader<Ringed>): [Place, Place][] {
  return corners.slice(1).map((corner, index) => [corners[index]!, corner]);
}

function overlaps(a: Place, b: Place, c: Place, d: Place): boolean {
  const meet = (axis: 'x' | 'y') =>
    Math.max(Math.min(a[axis], b[axis]), Math.min(c[axis], d[axis])) <=
    Math.min(Math.max(a[axis], b[axis]), Math.max(c[axis], d[axis]));
  return meet('x') && meet('y');
}

/** The least distance of two leaders where they are parallel, in pixels of the narrowest drawing. */
function nearest(one: Leader<Ringed>, other: Leader<Ringed>): number {
  const distances = partsOf(one).flatMap(([a, b]) =>
    partsOf(other).flatMap(([c, d]) => {
      const [down, across] = [a.x === b.x && c.x === d.x, a.y === b.y && c.y === d.y];
      if (down && beside(a.y, b.y, c.y, d.y)) return [(Math.abs(a.x - c.x) * NARROWEST) / 1000];
      return across && beside(a.x, b.x, c.x, d.x) ? [Math.abs(a.y - c.y)] : [];
    }),
  );
  return Math.min(...distances);
}

function beside(a: number, b: number, c: number, d: number): boolean {
  return Math.min(Math.max(a, b), Math.max(c, d)) - Math.max(Math.min(a, b), Math.min(c, d)) > 1;
}

/** The box of a leader's words: two lines of a sentence and two of sources. */
function boxOf({ words, corners }: Leader<Ringed>) {
  const top = corners.at(-1)!.y - 10;
  return { left: words.left, right: words.left + words.width, top, bottom: top + 72 };
}

type Box = ReturnType<typeof boxOf>;

function enters({ left, right, top, bottom }: Box, a: Place, b: Place): boolean {
  return (
    Math.max(Math.min(a.x, b.x), left) < Math.min(Math.max(a.x, b.x), right) + 1e-9 &&
    Math.max(Math.min(a.y, b.y), top) < Math.min(Math.max(a.y, b.y), bottom) + 1e-9
  );
}

function overlap(one: Box, other: Box): boolean {
  return (
    Math.max(one.left, other.left) < Math.min(one.right, other.right) &&
    Math.max(one.top, other.top) < Math.min(one.bottom, other.bottom)
  );
}
