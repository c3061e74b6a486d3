import { expect, test } from 'vitest';
import { drawnWays, passingWays, seatPaths, type Way } from './path-seats.ts';
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
