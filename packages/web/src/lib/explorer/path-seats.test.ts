import { expect, test } from 'vitest';
import { claimsOfPath, drawnWays, passingWays, seatPaths, type Way } from './path-seats.ts';
import type { SpokeClaim } from './spoke.ts';

const named = (id: string) => ({ id, label: id });
const claim = (subject: string, object: string, level: SpokeClaim['level'] = 'traditional'): SpokeClaim => ({
  id: `${subject}~treats~${object}`,
  subject,
  relation: 'treats',
  object,
  level,
  standing: 'supported',
  derived: false,
  againstSham: false,
  works: 1,
  sentence: '',
  found: [],
  ends: [named(subject), named(object)],
});
const way = (...ids: string[]): Way => ({
  nodes: ids.map(named),
  hops: ids.slice(1).map((id, index) => [claim(ids[index]!, id)]),
});

const WAYS = [
  way('element:a', 'acupoint:b', 'symptom:z'),
  way('element:a', 'organ:c', 'acupoint:b', 'symptom:z'),
];

test('paths run beside each other from end to end, and a shared thing is placed once, on the best', () => {
  const { seats, links } = seatPaths(named('element:a'), named('symptom:z'), WAYS, {
    width: 1000,
    height: 700,
  });
  expect(seats.map(({ id, x, y }) => [id, x, y])).toEqual([
    ['element:a', -384, 0],
    ['symptom:z', 384, 0],
    // After the thing that leads to it on the other path.
    ['acupoint:b', 128, -52],
    ['organ:c', -128, 52],
  ]);
  expect(links.map(({ from, to }) => `${from} ${to}`)).toContain('organ:c acupoint:b');
});

test('on a phone paths run down', () => {
  const { seats } = seatPaths(named('element:a'), named('symptom:z'), WAYS, { width: 360, height: 600 });
  expect(seats[0]!.y).toBeLessThan(seats[1]!.y);
});

test('without a path there are only the ends', () => {
  const { seats, links } = seatPaths(named('element:a'), named('symptom:z'), [], { width: 900, height: 600 });
  expect([seats.length, links.length]).toEqual([2, 0]);
});

test('a path with an empty hop is left out', () => {
  const mixed: Way = {
    ...WAYS[0]!,
    hops: [[claim('element:a', 'acupoint:b', 'randomized')], [claim('acupoint:b', 'symptom:z')]],
  };
  expect(passingWays([mixed], ({ level }) => level === 'randomized')).toEqual([]);
  expect(passingWays([mixed], () => true)).toEqual([mixed]);
});

test('when only three paths have room, the selected one is among them', () => {
  const ways = [1, 2, 3, 4, 5].map((number) => way('element:a', `acupoint:b${number}`, 'symptom:z'));
  const phone = { width: 360, height: 600 };
  expect(drawnWays(ways, undefined, phone)).toEqual(ways.slice(0, 3));
  expect(drawnWays(ways, 5, phone)).toEqual([ways[0], ways[1], ways[4]]);
  expect(drawnWays(ways, 5, { width: 900, height: 600 })).toEqual(ways);
});

const DESK = { width: 1000, height: 700 };
const SMALL = { width: 360, height: 600 };
const ENDS = [named('element:a'), named('symptom:z')] as const;
const lines = (size: typeof DESK) => {
  const { seats, links } = seatPaths(...ENDS, WAYS, size);
  return {
    seats: seats.map(({ id, x, y, anchor, most }) => `${id} ${x} ${y} ${anchor} ${Math.round(most)}`),
    links: links.map(({ from, to, through }) => [`${from} ${to}`, through]),
  };
};

test('across, names are outside the ends and below things between, and lines are straight beside names', () => {
  const through = (straight: number[], via: object[] = []) => ({ axis: 'x', via, straight });
  expect(lines(DESK)).toEqual({
    seats: [
      'element:a -384 0 end 150',
      'symptom:z 384 0 start 150',
      'acupoint:b 128 -52 middle 164',
      'organ:c -128 52 middle 164',
    ],
    links: [
      // Past the column of organ:c, for the width of its name.
      ['element:a acupoint:b', through([0, 38, 48.5], [{ x: -128, y: -52 }])],
      ['acupoint:b symptom:z', through([48.5, 0])],
      ['element:a organ:c', through([0, 38])],
      ['organ:c acupoint:b', through([38, 48.5])],
      ['acupoint:b symptom:z', through([48.5, 0])],
    ],
  });
});

test('down, all names are right of their things, and lines are straight beside names', () => {
  const through = (straight: number[], via: object[] = []) => ({ axis: 'y', via, straight });
  expect(lines(SMALL)).toEqual({
    seats: [
      'element:a 0 -195 start 150',
      'symptom:z 0 195 start 150',
      'acupoint:b -86 65 start 148',
      'organ:c 86 -65 start 148',
    ],
    links: [
      ['element:a acupoint:b', through([18, 18, 18], [{ x: -86, y: -65 }])],
      ['acupoint:b symptom:z', through([18, 18])],
      ['element:a organ:c', through([18, 18])],
      ['organ:c acupoint:b', through([18, 18])],
      ['acupoint:b symptom:z', through([18, 18])],
    ],
  });
});

test('too many paths for the room are closer to each other', () => {
  const many = [1, 2, 3, 4, 5, 6].map((number) => way('element:a', `acupoint:b${number}`, 'symptom:z'));
  const gap = (height: number) => {
    const [, , first, second] = seatPaths(...ENDS, many, { width: 1000, height }).seats;
    return { x: second!.x - first!.x, y: second!.y - first!.y };
  };
  expect([gap(700), gap(300)]).toEqual([
    { x: 0, y: 104 },
    { x: 0, y: 25 },
  ]);
});

test('a Han name beside the other name has room', () => {
  const place = { landscape: { x: 0, y: 0 }, portrait: { x: 0, y: 0 } };
  const wood = { id: 'element:a', kind: 'element', label: 'a', element: 'wood', degree: 1, place } as const;
  const widths = [[], [{ ...wood, han: '木' }]].map(
    (nodes) => seatPaths(...ENDS, WAYS, DESK, { nodes }).seats[0]!.width,
  );
  expect(widths).toEqual([84, 104]);
});

test('a selected path has the claims of all its hops', () => {
  const [a, b, c] = [claim('a', 'b'), claim('b', 'c'), claim('c', 'd')];
  const ways = [
    { nodes: [], hops: [[a]] },
    { nodes: [], hops: [[a, b], [c]] },
  ];
  expect([claimsOfPath(ways, 2), claimsOfPath(ways, 1)]).toEqual([
    new Set([a, b, c].map(({ id }) => id)),
    new Set([a.id]),
  ]);
  expect([claimsOfPath(ways, undefined), claimsOfPath(ways, 3)]).toEqual([undefined, undefined]);
});
