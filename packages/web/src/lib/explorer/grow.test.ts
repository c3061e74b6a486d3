import { expect, test } from 'vitest';
import { close, focusOn, hide, open, pathsBetween, pin, showMore } from '../view/change-view.ts';
import { filterPredicate, NO_FILTERS } from '../view/filters.ts';
import { grow, type Growth } from './grow.ts';
import { overlaps } from '../scene/box.ts';
import { boxOf } from './seat.ts';
import type { Spoke, SpokeClaim } from './spoke.ts';
import { treatsClaim } from './spoke.fixture.ts';
import { type ViewState, WHOLE_MAP } from '../view/view-state.ts';

const DESKTOP = { width: 1068, height: 798 };
const PHONE = { width: 360, height: 600 };

const star = (id: string, others: readonly string[]): Spoke => ({
  id,
  label: id,
  total: others.length,
  claims: others.map((other, index) =>
    treatsClaim(id, other, { works: 100 - index, level: index % 2 ? 'randomized' : 'traditional' }),
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
  grow({ view, spokes: SPOKES, passes: filterPredicate(filters), size });
const places = ({ seats }: Growth) =>
  Object.fromEntries([...seats].map(([id, { x, y }]) => [id, `${x} ${y}`]));

test('a focus shows its strongest neighbours and says how many remain', () => {
  const { seats, links, remaining } = grown(FOCUS);
  expect(seats.size).toBe(11);
  expect(links).toHaveLength(10);
  expect(remaining.get('acupoint:A')).toBe(15);
});

test('expanding a neighbour moves nothing that is already shown', () => {
  const before = grown(FOCUS);
  const one = grown(open(FOCUS, 'symptom:a0'));
  const two = grown(open(open(FOCUS, 'symptom:a0'), 'symptom:a1'));
  expect(places(one)).toMatchObject(places(before));
  expect(places(two)).toMatchObject(places(one));
  expect(one.seats.size).toBe(11 + 8);
  expect(one.remaining.get('symptom:a0')).toBe(22);
});

test('showing more of a thing moves nothing that is already shown', () => {
  const view = open(open(FOCUS, 'symptom:a0'), 'symptom:a1');
  const more = grown(showMore(showMore(view, 'symptom:a0', 18), 'acupoint:A', 20));
  expect(places(more)).toMatchObject(places(grown(view)));
  expect(more.remaining.get('symptom:a0')).toBe(12);
  expect(more.remaining.get('acupoint:A')).toBe(5);
});

test('no two things overlap, on a desktop and on a phone', () => {
  const view = showMore(open(open(FOCUS, 'symptom:a0'), 'symptom:a1'), 'symptom:a0', 28);
  for (const size of [DESKTOP, PHONE]) {
    const boxes = [...grown(view, size).seats.values()].slice(1).map(boxOf);
    const pairs = boxes.flatMap((a, index) => boxes.slice(index + 1).map((b) => [a, b] as const));
    expect(pairs.filter(([a, b]) => overlaps(a, b))).toEqual([]);
  }
});

test('a claim between two shown things is drawn once', () => {
  const { links } = grown(open(FOCUS, 'symptom:a1'));
  expect(links.filter(({ claim: { id } }) => id === 'symptom:a1~treats~symptom:a2')).toHaveLength(1);
});

test('filtering keeps the rest in place, and the next things that pass take the free places', () => {
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

test('a hidden thing leaves its place empty', () => {
  const before = grown(FOCUS);
  const after = grown(hide(FOCUS, 'symptom:a1'));
  expect([...after.seats.keys()]).toEqual([...before.seats.keys()].filter((id) => id !== 'symptom:a1'));
});

test('a pinned thing stays in its place when something is expanded', () => {
  const view = pin(open(FOCUS, 'symptom:a0'), { id: 'symptom:b0', x: -400, y: 77 });
  expect(places(grown(view))['symptom:b0']).toBe('-400 77');
});

test('collapsing a thing removes what was expanded from there', () => {
  const view = open(open(FOCUS, 'symptom:a0'), 'symptom:b0');
  const openedFrom = (id: string) =>
    [...grown(view).seats.values()].filter(({ from }) => from === id).map((seat) => seat.id);
  expect(places(grown(close(view, 'symptom:a0', openedFrom)))).toEqual(places(grown(FOCUS)));
});

/** A thing with its claims, each “subject relation object”, strongest first. */
const spokeOf = (id: string, ...said: string[]): Spoke => ({
  id,
  label: id.replace(/.*:/, ''),
  total: said.length,
  claims: said.map((words, index) => {
    const [subject, relation, object] = words.split(' ') as [string, SpokeClaim['relation'], string];
    const ends = [subject, object].map((end) => ({
      id: end,
      label: end.replace(/.*:/, '').replaceAll('_', ' '),
    }));
    return {
      ...treatsClaim(subject, object, { works: 9 - index }),
      id: words.replaceAll(' ', '~'),
      relation,
      ends: ends as [(typeof ends)[0], (typeof ends)[0]],
    };
  }),
});
const FEW = new Map(
  [
    spokeOf(
      'acupoint:GB30',
      'acupoint:GB30 treats symptom:a',
      'acupoint:GB30 point-of channel:GB',
      'acupoint:GB30 treats symptom:b',
      'acupoint:GB30 located-in region:hip',
    ),
    spokeOf(
      'symptom:a',
      'acupoint:GB30 treats symptom:a',
      'acupoint:BL40 treats symptom:a',
      'symptom:a involves channel:GB',
      'symptom:a felt-in region:leg',
    ),
    spokeOf('channel:GB', 'channel:GB pertains-to organ:gallbladder', 'channel:GB has-quality quality:yang'),
  ].map((spoke) => [spoke.id, spoke]),
);
const GB30 = focusOn(WHOLE_MAP, 'acupoint:GB30');
const few = (view: ViewState, size = DESKTOP, more: Partial<Parameters<typeof grow>[0]> = {}) =>
  grow({ view, spokes: FEW, passes: filterPredicate(NO_FILTERS), size, ...more });
/** Where things are, in whole pixels, and on which side their words are. */
const seated = ({ seats }: Growth) =>
  [...seats.values()].map(({ id, x, y, anchor }) => `${id} ${Math.round(x)} ${Math.round(y)} ${anchor}`);

const ON_A_DESK = [
  'acupoint:GB30 0 0 middle',
  'symptom:a 287 -31 start',
  'symptom:b 287 31 start',
  'channel:GB -230 -31 end',
  'region:hip -230 31 end',
];
const ON_A_PHONE = [
  'acupoint:GB30 0 0 start',
  'symptom:a 81 54 start',
  'symptom:b 39 104 start',
  'channel:GB 39 -104 start',
  'region:hip 81 -54 start',
];

test('on a desktop what is said of a thing is right of it, what it is left; on a phone below and above', () => {
  expect(seated(few(GB30))).toEqual(ON_A_DESK);
  expect(seated(few(GB30, PHONE))).toEqual(ON_A_PHONE);
});

test('an expanded thing gets its column outside its words, the strongest at the top', () => {
  expect(seated(few(open(GB30, 'symptom:a')))).toEqual([
    ...ON_A_DESK,
    'acupoint:BL40 517 -31 start',
    'region:leg 517 23 start',
  ]);
  expect(seated(few(open(GB30, 'channel:GB')))).toEqual([
    ...ON_A_DESK,
    'organ:gallbladder -460 -31 end',
    'quality:yang -460 23 end',
  ]);
});

test('on a phone an expanded thing gets its rows below everything, indented', () => {
  expect(seated(few(open(open(GB30, 'symptom:a'), 'channel:GB'), PHONE))).toEqual([
    ...ON_A_PHONE,
    'acupoint:BL40 117 162 start',
    'region:leg 117 216 start',
    'organ:gallbladder 75 274 start',
    'quality:yang 75 328 start',
  ]);
});

test('every claim between an expanded thing and a shown thing is a line from the expanded thing', () => {
  const { links, remaining } = few(open(GB30, 'symptom:a'));
  expect(links.map(({ claim: { relation }, from, to }) => `${from} ${relation} ${to}`)).toEqual([
    'acupoint:GB30 treats symptom:a',
    'acupoint:GB30 point-of channel:GB',
    'acupoint:GB30 treats symptom:b',
    'acupoint:GB30 located-in region:hip',
    'symptom:a treats acupoint:BL40',
    'symptom:a involves channel:GB',
    'symptom:a felt-in region:leg',
  ]);
  expect([...remaining]).toEqual([
    ['acupoint:GB30', 0],
    ['symptom:a', 0],
  ]);
});

test('an expanded thing that is not shown or not known adds nothing', () => {
  const view = open(open(open(GB30, 'channel:GB'), 'symptom:b'), 'symptom:elsewhere');
  expect(seated(few(hide(view, 'channel:GB')))).toEqual(
    ON_A_DESK.filter((line) => !line.startsWith('channel')),
  );
});

test('in a drawing of paths an expanded thing has neighbours on both sides, and the lines of the paths stay', () => {
  const view = open(pathsBetween(WHOLE_MAP, 'symptom:a', 'organ:gallbladder'), 'acupoint:GB30');
  const seat = { y: 0, from: undefined, width: 40, height: 18, most: 150 };
  const way = {
    claim: FEW.get('acupoint:GB30')!.claims[0]!,
    from: 'symptom:a',
    to: 'acupoint:GB30',
    through: { axis: 'x', via: [], straight: [0, 0] },
  } as const;
  const { links, remaining, ...growth } = few(view, DESKTOP, {
    start: {
      seats: [
        { ...seat, id: 'symptom:a', label: 'a', x: -200, anchor: 'end' },
        { ...seat, id: 'acupoint:GB30', label: 'GB30', x: 0, anchor: 'middle' },
        { ...seat, id: 'organ:gallbladder', label: 'gallbladder', x: 200, anchor: 'start' },
      ],
      links: [way],
    },
  });
  expect(seated({ links, remaining, ...growth })).toEqual([
    'symptom:a -200 0 end',
    'acupoint:GB30 0 0 middle',
    'organ:gallbladder 200 0 start',
    'symptom:b 220 54 start',
    'channel:GB -220 -54 end',
    'region:hip -220 54 end',
  ]);
  expect(links[0]).toBe(way);
  expect(links.slice(1).map(({ from, to }) => `${from} ${to}`)).toEqual([
    'acupoint:GB30 channel:GB',
    'acupoint:GB30 symptom:b',
    'acupoint:GB30 region:hip',
  ]);
  expect([...remaining]).toEqual([['acupoint:GB30', 0]]);
});

test('a Han name beside the other name has room', () => {
  const place = { landscape: { x: 0, y: 0 }, portrait: { x: 0, y: 0 } };
  const named = {
    id: 'symptom:a',
    kind: 'symptom',
    label: 'a',
    element: undefined,
    degree: 1,
    place,
  } as const;
  const map = { nodes: [{ ...named, han: '一個很長的症狀名稱' }] };
  const width = (growth: Growth) => growth.seats.get('symptom:a')!.width;
  expect([width(few(GB30)), width(few(GB30, DESKTOP, { map }))]).toEqual([115, 156]);
});

test('names with several lines leave room for fewer, and the higher side loses some', () => {
  const claims = [0, 1, 2, 3, 4, 5, 6, 7].map(
    (number) => `acupoint:L treats symptom:a_long_name_of_what_is_felt_in_many_places_of_the_body_${number}`,
  );
  const regions = [0, 1, 2].map((number) => `acupoint:L located-in region:${number}`);
  const spokes = new Map([['acupoint:L', spokeOf('acupoint:L', ...claims, ...regions)]]);
  const drawn = (size: typeof DESKTOP) => {
    const { seats, remaining } = few(focusOn(WHOLE_MAP, 'acupoint:L'), size, { spokes });
    const of = (kind: string) => [...seats.keys()].filter((id) => id.startsWith(kind)).length;
    return { symptoms: of('symptom'), regions: of('region'), remaining: remaining.get('acupoint:L') };
  };
  expect(drawn(DESKTOP)).toEqual({ symptoms: 8, regions: 3, remaining: 0 });
  expect(drawn({ width: 1068, height: 420 })).toEqual({ symptoms: 5, regions: 3, remaining: 3 });
  expect(drawn(PHONE)).toEqual({ symptoms: 5, regions: 3, remaining: 3 });
});
