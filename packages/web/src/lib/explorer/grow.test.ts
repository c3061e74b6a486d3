import { expect, test } from 'vitest';
import { close, focusOn, hide, open, pin, showMore } from '../view/change-view.ts';
import { NO_FILTERS, passer } from '../view/filters.ts';
import { grow, type Growth } from './grow.ts';
import { boxOf, overlaps } from './seat.ts';
import type { Spoke, SpokeClaim } from './spoke.ts';
import { type ViewState, WHOLE_MAP } from '../view/view-state.ts';

const DESKTOP = { width: 1068, height: 798 };
const PHONE = { width: 360, height: 600 };

const claim = (subject: string, object: string, more: Partial<SpokeClaim> = {}): SpokeClaim => ({
  id: `${subject}~treats~${object}`,
  subject,
  relation: 'treats',
  object,
  level: 'traditional',
  standing: 'supported',
  derived: false,
  works: 1,
  sentence: `${subject} is said to treat ${object}`,
  ends: [
    { id: subject, label: subject },
    { id: object, label: object },
  ],
  ...more,
});

const star = (id: string, others: readonly string[]): Spoke => ({
  id,
  label: id,
  total: others.length,
  claims: others.map((other, index) =>
    claim(id, other, { works: 100 - index, level: index % 2 ? 'randomized' : 'traditional' }),
  ),
});
const symptoms = (letter: string, count: number) =>
  Array.from({ length: count }, (_, index) => `symptom:${letter}${index}`);

const SPOKES = new Map(
  [
    star('acupoint:A', symptoms('a', 25)),
    star('symptom:a0', symptoms('b', 30)),
    star('symptom:a1', [...symptoms('c', 5), 'symptom:a2']),
  ].map((spoke) => [spoke.id, spoke]),
);
const FOCUS = focusOn(WHOLE_MAP, 'acupoint:A');

const grown = (view: ViewState, size = DESKTOP, filters = NO_FILTERS) =>
  grow({ view, spokes: SPOKES, passes: passer(filters), size });
const places = ({ seats }: Growth) =>
  Object.fromEntries([...seats].map(([id, { x, y }]) => [id, `${x} ${y}`]));

test('a focus shows its strongest neighbours and says how many remain', () => {
  const { seats, links, remaining } = grown(FOCUS);
  expect(seats.size).toBe(11);
  expect(links).toHaveLength(10);
  expect(remaining.get('acupoint:A')).toBe(15);
});

test('opening a neighbour moves nothing that is there', () => {
  const before = grown(FOCUS);
  const one = grown(open(FOCUS, 'symptom:a0'));
  const two = grown(open(open(FOCUS, 'symptom:a0'), 'symptom:a1'));
  expect(places(one)).toMatchObject(places(before));
  expect(places(two)).toMatchObject(places(one));
  expect(one.seats.size).toBe(11 + 8);
  expect(one.remaining.get('symptom:a0')).toBe(22);
});

test('more of one thing moves nothing either', () => {
  const view = open(open(FOCUS, 'symptom:a0'), 'symptom:a1');
  const more = grown(showMore(showMore(view, 'symptom:a0', 18), 'acupoint:A', 20));
  expect(places(more)).toMatchObject(places(grown(view)));
  expect(more.remaining.get('symptom:a0')).toBe(12);
  expect(more.remaining.get('acupoint:A')).toBe(5);
});

test('no two things lie over each other, on a desktop and on a phone', () => {
  const view = showMore(open(open(FOCUS, 'symptom:a0'), 'symptom:a1'), 'symptom:a0', 28);
  for (const size of [DESKTOP, PHONE]) {
    const boxes = [...grown(view, size).seats.values()].slice(1).map(boxOf);
    const pairs = boxes.flatMap((a, index) => boxes.slice(index + 1).map((b) => [a, b] as const));
    expect(pairs.filter(([a, b]) => overlaps(a, b))).toEqual([]);
  }
});

test('a claim between two things that are there is drawn, and once', () => {
  const { links } = grown(open(FOCUS, 'symptom:a1'));
  expect(links.filter(({ claim: { id } }) => id === 'symptom:a1~treats~symptom:a2')).toHaveLength(1);
});

test('filters leave the rest in place, and the next that pass take the free places', () => {
  const before = places(grown(FOCUS));
  const after = grown(FOCUS, DESKTOP, { ...NO_FILTERS, minLevel: 'randomized' });
  const stayed = Object.entries(places(after)).filter(([id]) => id in before);
  expect(stayed.length).toBeGreaterThan(4);
  expect(Object.fromEntries(stayed)).toEqual(
    Object.fromEntries(Object.entries(before).filter(([id]) => after.seats.has(id))),
  );
  expect(after.seats.size).toBe(11);
  expect(after.links.every(({ claim: { level } }) => level === 'randomized')).toBe(true);
});

test('what is hidden leaves its place free', () => {
  const before = grown(FOCUS);
  const after = grown(hide(FOCUS, 'symptom:a1'));
  expect([...after.seats.keys()]).toEqual([...before.seats.keys()].filter((id) => id !== 'symptom:a1'));
});

test('what is pinned stays where it was put, whatever is opened', () => {
  const view = pin(open(FOCUS, 'symptom:a0'), { id: 'symptom:b0', x: -400, y: 77 });
  expect(places(grown(view))['symptom:b0']).toBe('-400 77');
});

test('closing takes away what was opened from there', () => {
  const view = open(open(FOCUS, 'symptom:a0'), 'symptom:b0');
  const openedFrom = (id: string) =>
    [...grown(view).seats.values()].filter(({ from }) => from === id).map((seat) => seat.id);
  expect(places(grown(close(view, 'symptom:a0', openedFrom)))).toEqual(places(grown(FOCUS)));
});
