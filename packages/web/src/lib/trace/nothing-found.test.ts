import { expect, test } from 'vitest';
import { type TraceCounts, nothingFound } from './nothing-found.ts';
import { UNFILTERED } from './trace-view.ts';

const end = (id: string, name: string) => ({ id, name, broader: [], narrower: [] });
const place = (id: string, name: string, points: number) => ({
  points,
  region: { ...end(id, name), broader: [] },
});
const headache = { ...end('symptom:headache', 'Headache'), narrower: [end('symptom:migraine', 'Migraine')] };
const sole = { ...end('region:sole', 'Sole of the foot'), broader: [end('region:foot', 'Foot')] };

const FULL: TraceCounts = {
  symptom: headache,
  view: UNFILTERED,
  place: null,
  channels: 3,
  points: 20,
  everyChannel: 3,
  everyPoint: 20,
  places: [
    place('region:head', 'Head', 12),
    place('region:hand', 'Hand', 6),
    place('region:foot', 'Foot', 4),
    place('region:neck', 'Neck', 3),
    place('region:arm', 'Arm', 1),
  ],
  everyPlace: [],
};
const shown = (counts: Partial<TraceCounts>) => {
  const answer = nothingFound({ ...FULL, ...counts });
  return answer && [answer.sentence, ...answer.ways.map(({ href, words }) => `${words} -> ${href}`)];
};

test('with channels and points there is no message', () => {
  expect(shown({})).toBeUndefined();
  expect(shown({ view: { ...UNFILTERED, place: 'region:foot' }, points: 4, channels: 2 })).toBeUndefined();
});

test('a body part without a point offers the larger part first, then parts with most points, then the whole body', () => {
  expect(shown({ view: { ...UNFILTERED, place: sole.id }, place: sole, points: 0, channels: 0 })).toEqual([
    'No source names a point on the sole of the foot for headache.',
    '4 points on the foot -> /trace?symptom=symptom:headache&in=region:foot',
    '12 points on the head -> /trace?symptom=symptom:headache&in=region:head',
    '6 points on the hand -> /trace?symptom=symptom:headache&in=region:hand',
    '3 points on the neck -> /trace?symptom=symptom:headache&in=region:neck',
    'The whole body -> /trace?symptom=symptom:headache',
  ]);
});

test('a filter by results against sham offers points without one', () => {
  const view = { ...UNFILTERED, sham: true };
  expect(shown({ view, points: 0, channels: 0, places: [] })).toEqual([
    'No study of a point for headache reports how it came out against sham.',
    'Also points without such a result -> /trace?symptom=symptom:headache',
  ]);
  expect(shown({ view, points: 2, channels: 0 })).toEqual([
    'No channel that sources link to headache has a point with a result against sham. The list has 2 points on other channels.',
    'Also points without such a result -> /trace?symptom=symptom:headache',
  ]);
});

test('a level that leaves no point there offers any level if that has some', () => {
  const view = { ...UNFILTERED, minLevel: 'RANDOMIZED', place: sole.id } as const;
  const everyPlace = [place(sole.id, sole.name, 1)];
  expect(shown({ view, place: sole, points: 0, channels: 0, everyPlace, places: [] })).toEqual([
    'No randomized or stronger source names a point on the sole of the foot for headache.',
    'At any level: 1 point on the sole of the foot -> /trace?symptom=symptom:headache&in=region:sole',
    'The whole body -> /trace?symptom=symptom:headache&level=randomized',
  ]);
  expect(shown({ view, place: sole, points: 0, channels: 0, everyPlace: [], places: [] })).toEqual([
    'No randomized or stronger source names a point on the sole of the foot for headache.',
    'The whole body -> /trace?symptom=symptom:headache&level=randomized',
  ]);
});

test('a level that leaves no point at all offers any level', () => {
  expect(shown({ view: { ...UNFILTERED, minLevel: 'SYNTHESIZED' }, points: 0 })).toEqual([
    'No synthesized source names a point for headache.',
    'At any level: 20 points -> /trace?symptom=symptom:headache',
  ]);
});

test('for points on no channel of the trace the message points to the list', () => {
  const view = { ...UNFILTERED, place: sole.id };
  expect(shown({ view, place: sole, points: 1, channels: 0, places: [] })).toEqual([
    'No channel that sources link to headache has a point on the sole of the foot. The list has 1 point on other channels.',
    'The whole body -> /trace?symptom=symptom:headache',
  ]);
});

test('filters that leave no channel offer every channel', () => {
  const view = { ...UNFILTERED, minLevel: 'TRADITIONAL', derived: false } as const;
  expect(shown({ view, channels: 0 })).toEqual([
    'What you ask for leaves no channel for headache.',
    'Show every channel -> /trace?symptom=symptom:headache',
  ]);
});

const ELSEWHERE = [
  'Trace migraine -> /trace?symptom=symptom:migraine',
  'Everything said about it -> /entities/symptom:headache',
  'See it on the map -> /?focus=symptom:headache',
  'Pick another symptom -> /trace',
];

test('a symptom without channels or points offers its narrower terms, its page, the map and other symptoms', () => {
  expect(shown({ channels: 0, everyChannel: 0 })).toEqual([
    'No source here links a channel to headache.',
    ...ELSEWHERE,
  ]);
  expect(shown({ channels: 0, everyChannel: 0, points: 0, everyPoint: 0 })).toEqual([
    'No source here links a channel to headache, and none names a point for it.',
    ...ELSEWHERE,
  ]);
  expect(shown({ points: 0, everyPoint: 0 })).toEqual([
    'No source names a point for headache.',
    ...ELSEWHERE,
  ]);
});
