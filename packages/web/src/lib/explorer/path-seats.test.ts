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
  works: 1,
  sentence: '',
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

test('ways run beside each other from end to end, and a shared thing stands once, on the best', () => {
  const { seats, links } = seatPaths(named('element:a'), named('symptom:z'), WAYS, {
    width: 1000,
    height: 700,
  });
  expect(seats.map(({ id, x, y }) => [id, x, y])).toEqual([
    ['element:a', -384, 0],
    ['symptom:z', 384, 0],
    // Beyond what leads to it on the other way.
    ['acupoint:b', 128, -52],
    ['organ:c', -128, 52],
  ]);
  expect(links.map(({ from, to }) => `${from} ${to}`)).toContain('organ:c acupoint:b');
});

test('on a phone they run down', () => {
  const { seats } = seatPaths(named('element:a'), named('symptom:z'), WAYS, { width: 360, height: 600 });
  expect(seats[0]!.y).toBeLessThan(seats[1]!.y);
});

test('without a way only the ends stand there', () => {
  const { seats, links } = seatPaths(named('element:a'), named('symptom:z'), [], { width: 900, height: 600 });
  expect([seats.length, links.length]).toEqual([2, 0]);
});

test('a way of which one hop has nothing left is none', () => {
  const mixed: Way = {
    ...WAYS[0]!,
    hops: [[claim('element:a', 'acupoint:b', 'randomized')], [claim('acupoint:b', 'symptom:z')]],
  };
  expect(passingWays([mixed], ({ level }) => level === 'randomized')).toEqual([]);
  expect(passingWays([mixed], () => true)).toEqual([mixed]);
});

test('where there is room for three, the one that is singled out is among them', () => {
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

test('across, names stand outside the ends and below what is between; lines run straight where names stand', () => {
  const through = (straight: number[], via: object[] = []) => ({ axis: 'x', via, straight });
  expect(lines(DESK)).toEqual({
    seats: [
      'element:a -384 0 end 150',
      'symptom:z 384 0 start 150',
      'acupoint:b 128 -52 middle 164',
      'organ:c -128 52 middle 164',
    ],
    links: [
      // Past the column of organ:c, as far as its name goes.
      ['element:a acupoint:b', through([0, 38, 48.5], [{ x: -128, y: -52 }])],
      ['acupoint:b symptom:z', through([48.5, 0])],
      ['element:a organ:c', through([0, 38])],
      ['organ:c acupoint:b', through([38, 48.5])],
      ['acupoint:b symptom:z', through([48.5, 0])],
    ],
  });
});

test('down, all names stand right of their things; lines run straight where names stand', () => {
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

test('more ways than have room stand nearer to each other', () => {
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

test('a Han name beside the other has its room', () => {
  const place = { landscape: { x: 0, y: 0 }, portrait: { x: 0, y: 0 } };
  const wood = { id: 'element:a', kind: 'element', label: 'a', element: 'wood', degree: 1, place } as const;
  const widths = [[], [{ ...wood, han: '木' }]].map(
    (nodes) => seatPaths(...ENDS, WAYS, DESK, { nodes }).seats[0]!.width,
  );
  expect(widths).toEqual([84, 104]);
});

test('of the paths one is singled out, with the claims of all its hops', () => {
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
