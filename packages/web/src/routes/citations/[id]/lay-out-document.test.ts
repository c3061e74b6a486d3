import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  DOWN,
  layOutDocument,
  type Leader,
  MOST_LEADERS,
  MOST_RINGS,
  type Place,
  wordsPlace,
} from './lay-out-document.ts';
import { leaderPath } from './leader-path.ts';
import type { Section, Statement } from './statements.ts';

const voice = { id: 'citation:other', shortName: 'Other', addedBy: null, family: [] };

function statement(number: number, state: 'alone' | 'said' | 'disputed'): Statement {
  return {
    number,
    claim: {} as Statement['claim'],
    places: ['section 1'],
    note: null,
    namesSource: false,
    alsoSaidBy: state === 'said' ? [voice] : [],
    saidByListed: [],
    disputedBy: state === 'disputed' ? [voice] : [],
  };
}

function sectionsOf(states: readonly ('alone' | 'said' | 'disputed')[][]): Section[] {
  let number = 0;
  return states.map((some, place) => ({
    name: `Section ${place + 1}`,
    statements: some.map((state) => statement((number += 1), state)),
  }));
}

it('sets rings in reading order, with room between sections', () => {
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

it('leads from each ring that does not stand alone to words on its side, first ones on top', () => {
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

it('gives leaders to the contested first, then to what most works say', () => {
  const many = Array.from({ length: MOST_LEADERS + 3 }, () => 'said' as const);
  const { leaders, unnamed } = layOutDocument(sectionsOf([[...many, 'disputed']]));
  expect([leaders.length, unnamed]).toEqual([MOST_LEADERS, 4]);
  expect(leaders.at(-1)!.statement.disputedBy).toEqual([voice]);
});

it('draws a document in which all stand alone without leaders', () => {
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
  .filter((sections) => sections.flat().length <= MOST_RINGS)
  .map(sectionsOf);

it('lets no two leaders touch, whatever the document', () => {
  fc.assert(
    fc.property(documents, (sections) => {
      const { leaders } = layOutDocument(sections);
      for (const [index, one] of leaders.entries())
        for (const other of leaders.slice(index + 1)) expect(touches(one, other)).toBe(false);
    }),
  );
});

it('keeps words and rings within the drawing, and leaders out of the words', () => {
  fc.assert(
    fc.property(documents, (sections) => {
      const { leaders, rings, height } = layOutDocument(sections);
      const words = wordsPlace(leaders);
      for (const { x } of rings) expect(x > 0 && x < 1000).toBe(true);
      for (const { corners } of leaders) {
        const last = corners.at(-1)!;
        expect(last.x > words.left && last.x < words.right && last.y < height).toBe(true);
      }
    }),
  );
});

it('rounds the corners of a leader and leaves out those that are none', () => {
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

/** Whether two leaders have a place in common; their parts go straight across or straight down. */
function touches(one: Leader, other: Leader): boolean {
  return partsOf(one).some(([a, b]) => partsOf(other).some(([c, d]) => overlaps(a, b, c, d)));
}

function partsOf({ corners }: Leader): [Place, Place][] {
  return corners.slice(1).map((corner, index) => [corners[index]!, corner]);
}

function overlaps(a: Place, b: Place, c: Place, d: Place): boolean {
  const meet = (axis: 'x' | 'y') =>
    Math.max(Math.min(a[axis], b[axis]), Math.min(c[axis], d[axis])) <=
    Math.min(Math.max(a[axis], b[axis]), Math.max(c[axis], d[axis]));
  return meet('x') && meet('y');
}
