import { expect, test } from 'vitest';
import { GROWN_SCALE } from '../scene/transform.ts';
import type { MapModel, MapNode } from '../map/map-model.ts';
import { focusOn, open, pathsBetween, pin } from '../view/change-view.ts';
import type { Link } from './grow.ts';
import { grownScene } from './grown-scene.ts';
import type { Seat } from './seat.ts';
import type { SpokeClaim } from './spoke.ts';
import { treatsClaim } from './spoke.fixture.ts';
import { type ViewState, WHOLE_MAP } from '../view/view-state.ts';

const DESK = { width: 1068, height: 798 };
const PHONE = { width: 390, height: 584 };

const mapNode = (id: string, more: Partial<MapNode> = {}): MapNode => ({
  id,
  kind: 'acupoint',
  label: id,
  han: undefined,
  element: undefined,
  degree: 1,
  place: { landscape: { x: 0, y: 0 }, portrait: { x: 0, y: 0 } },
  ...more,
});
const GB30 = mapNode('acupoint:GB30', {
  han: '環跳',
  element: 'wood',
  place: { landscape: { x: -1000, y: -400 }, portrait: { x: -800, y: -500 } },
});
const MAP: MapModel = {
  version: 'v',
  nodes: [GB30, mapNode('symptom:sciatica', { kind: 'symptom', han: '腿股風' })],
  channels: [],
  claimCounts: {},
  allCounted: true,
  left: 0,
  cycles: [],
};

const seat = (id: string, more: Partial<Seat> = {}): Seat => ({
  id,
  label: id.replace(/.*:/, ''),
  x: 0,
  y: 0,
  anchor: 'middle',
  from: undefined,
  width: 60,
  height: 18,
  most: 200,
  ...more,
});
const claim = (subject: string, object: string, more: Partial<SpokeClaim> = {}): SpokeClaim =>
  treatsClaim(subject, object, { level: 'randomized', works: 3, ...more });
const link = (from: string, to: string, more: Partial<SpokeClaim> = {}): Link => ({
  claim: claim(from, to, more),
  from,
  to,
});

interface Drawn {
  readonly seats: readonly Seat[];
  readonly links?: readonly Link[];
  readonly view?: ViewState;
  readonly more?: Partial<Parameters<typeof grownScene>[0]>;
}
const sceneOf = ({ seats, links = [], view = FOCUS, more }: Drawn) =>
  grownScene({
    growth: { seats: new Map(seats.map((one) => [one.id, one])), links, remaining: new Map() },
    view,
    map: MAP,
    size: DESK,
    ...more,
  });

const FOCUS = focusOn(WHOLE_MAP, 'acupoint:GB30');
const MIDDLE = seat('acupoint:GB30');
const SCIATICA = seat('symptom:sciatica', { x: 200, y: -54, anchor: 'start', from: 'acupoint:GB30' });

test('a focus is at its place on the map, with its neighbours around it, each with its words and its line', () => {
  const scene = sceneOf({
    seats: [MIDDLE, SCIATICA],
    links: [link('acupoint:GB30', 'symptom:sciatica')],
  });
  expect(scene).toEqual({
    key: 'acupoint:GB30 ',
    center: { x: -904.21875, y: -408.28125 },
    scale: 1.6,
    backdrop: 'pale',
    course: undefined,
    more: 0,
    nodes: [
      {
        id: 'acupoint:GB30',
        kind: 'acupoint',
        label: 'GB30',
        han: '環跳',
        element: 'wood',
        place: { x: -1000, y: -400 },
        radius: 22,
        filled: false,
      },
      {
        id: 'symptom:sciatica',
        kind: 'symptom',
        label: 'sciatica',
        han: '腿股風',
        element: undefined,
        place: { x: -875, y: -433.75 },
        radius: 7,
        filled: true,
      },
    ],
    lines: [
      {
        claim: 'acupoint:GB30~treats~symptom:sciatica',
        description: 'acupoint:GB30 is said to treat symptom:sciatica. randomized, 3 sources, supported',
        from: { x: -1000, y: -400 },
        to: { x: -875, y: -433.75 },
        ends: ['acupoint:GB30', 'symptom:sciatica'],
        forward: true,
        gapFrom: 25,
        gapTo: 10,
        bow: 0,
        leave: 0,
        leaveName: 0,
        bend: 0,
        level: 'RANDOMIZED',
        works: 3,
        derived: false,
        contested: false,
        added: false,
        quiet: false,
      },
    ],
    captions: [
      {
        id: 'acupoint:GB30',
        place: { x: -1000, y: -400 },
        offset: { x: 0, y: 26 },
        anchor: 'middle',
        title: 'GB30',
        han: undefined,
        signs: [],
        strong: true,
        middle: true,
        most: 200,
        claims: [],
      },
      {
        id: 'symptom:sciatica',
        place: { x: -875, y: -433.75 },
        offset: { x: 15, y: 0 },
        anchor: 'start',
        title: 'sciatica',
        han: '腿股風',
        signs: [],
        strong: false,
        middle: false,
        most: 200,
        claims: [
          {
            claim: 'acupoint:GB30~treats~symptom:sciatica',
            words: 'said to treat',
            level: 'RANDOMIZED',
            works: 3,
            derived: false,
            contested: false,
          },
        ],
      },
    ],
  });
});

test('on a phone a focus is at its place on the map for phones', () => {
  const { nodes } = sceneOf({ seats: [MIDDLE], more: { size: PHONE } });
  expect(nodes.map(({ place }) => place)).toEqual([{ x: -800, y: -500 }]);
});

test('a thing that is not on the map is in the middle of an empty one', () => {
  const { backdrop, nodes } = sceneOf({
    seats: [seat('region:leg')],
    view: focusOn(WHOLE_MAP, 'region:leg'),
  });
  expect([backdrop, nodes.map(({ place, element, han }) => [place, element, han])]).toEqual([
    'none',
    [[{ x: 0, y: 0 }, undefined, undefined]],
  ]);
});

test('a point in focus has the course of its channel behind it', () => {
  const channel = {
    id: 'channel:GB',
    code: 'GB',
    name: 'Gallbladder',
    han: '膽',
    element: 'wood',
    organ: undefined,
  };
  const { course } = sceneOf({ seats: [MIDDLE], more: { map: { ...MAP, channels: [channel] } } });
  expect([course?.element, course?.whole, course?.stations]).toEqual(['wood', false, []]);
});

test('a disc shows what a thing is in the drawing: in focus, expanded, an end of paths, or a neighbour', () => {
  const seats = [MIDDLE, SCIATICA, seat('region:leg')];
  const looks = (view: ViewState) =>
    sceneOf({ seats, view }).nodes.map(({ radius, filled }) => [radius, filled]);
  expect(looks(open(FOCUS, 'symptom:sciatica'))).toEqual([
    [22, false],
    [10, true],
    [7, false],
  ]);
  expect(looks(pathsBetween(WHOLE_MAP, 'acupoint:GB30', 'region:leg'))).toEqual([
    [10, false],
    [7, true],
    [10, false],
  ]);
});

test('paths have no map behind them, their ends have strong names, and paths that are not drawn are counted', () => {
  const scene = sceneOf({
    seats: [MIDDLE, SCIATICA, seat('organ:liver')],
    view: pathsBetween(WHOLE_MAP, 'acupoint:GB30', 'symptom:sciatica'),
    more: { unseen: 3 },
  });
  expect([scene.key, scene.backdrop, scene.course, scene.more]).toEqual([
    'acupoint:GB30 symptom:sciatica',
    'none',
    undefined,
    3,
  ]);
  expect(scene.captions.map(({ strong, middle }) => [strong, middle])).toEqual([
    [true, false],
    [true, false],
    [false, false],
  ]);
  expect(scene.nodes[0]!.place).toEqual({ x: 0, y: 0 });
});

test('a thing with more claims than are drawn has a sign, and so has a pinned thing', () => {
  const signs = (claims: number, view: ViewState) =>
    sceneOf({
      seats: [MIDDLE, SCIATICA],
      links: [link('acupoint:GB30', 'symptom:sciatica')],
      view,
      more: { map: { ...MAP, claimCounts: { 'symptom:sciatica': claims } } },
    }).captions[1]!.signs;
  const pinned = pin(FOCUS, { id: 'symptom:sciatica', x: 200, y: -54 });
  expect([
    signs(1, FOCUS),
    signs(2, FOCUS),
    signs(2, open(FOCUS, 'symptom:sciatica')),
    signs(2, pinned),
  ]).toEqual([[], ['more'], [], ['more', 'pinned']]);
});

test('words are placed beside a thing on the side of its anchor', () => {
  const offsets = (['start', 'middle', 'end'] as const).map(
    (anchor) => sceneOf({ seats: [MIDDLE, { ...SCIATICA, anchor }] }).captions[1]!.offset,
  );
  expect(offsets).toEqual([
    { x: 15, y: 0 },
    { x: 0, y: 15 },
    { x: -15, y: 0 },
  ]);
});

test('parallel lines bow apart, to the same side from either end', () => {
  const [a, b] = ['acupoint:GB30', 'symptom:sciatica'];
  const bows = (...links: Link[]) =>
    sceneOf({ seats: [MIDDLE, SCIATICA], links }).lines.map(({ bow }) => bow);
  expect(bows(link(a, b))).toEqual([0]);
  expect(bows(link(a, b), link(a, b, { id: 'studied' }), link(b, a, { id: 'back' }))).toEqual([-9, 0, -9]);
});

test('a line shows its evidence, and is quiet when others are selected', () => {
  const [{ description, forward, ...line }] = sceneOf({
    seats: [MIDDLE, SCIATICA],
    links: [
      {
        ...link('acupoint:GB30', 'symptom:sciatica', {
          subject: 'symptom:sciatica',
          object: 'acupoint:GB30',
          level: 'traditional',
          works: 1,
          standing: 'contested',
          derived: true,
          added: ['mine', 'yours'],
        }),
      },
    ],
    more: { singled: new Set(['another']) },
  }).lines as [ReturnType<typeof sceneOf>['lines'][number]];
  expect(description).toBe(
    'acupoint:GB30 is said to treat symptom:sciatica. traditional, 1 source, contested, from mine and yours',
  );
  expect(forward).toBe(false);
  expect(line).toMatchObject({
    level: 'TRADITIONAL',
    works: 1,
    derived: true,
    contested: true,
    added: true,
    quiet: true,
  });
});

test('a line of a path goes through its places, without a bend or an offset', () => {
  const through = { axis: 'x', via: [{ x: 16, y: 32 }], straight: [0, 8, 0] } as const;
  const [line] = sceneOf({
    seats: [MIDDLE, SCIATICA],
    links: [{ ...link('acupoint:GB30', 'symptom:sciatica'), through }],
    view: pathsBetween(WHOLE_MAP, 'acupoint:GB30', 'symptom:sciatica'),
  }).lines;
  expect(line!.through).toEqual({ ...through, via: [{ x: 10, y: 20 }] });
  expect([line!.leave, line!.leaveName, line!.bend]).toEqual([undefined, undefined, undefined]);
});

test('a line to a thing behind the words of another begins after these words', () => {
  const beyond = seat('organ:liver', { x: 500, anchor: 'start', from: 'symptom:sciatica' });
  const leaves = (from: Seat, to: Seat) => {
    const [line] = sceneOf({ seats: [MIDDLE, from, to], links: [link(from.id, to.id)] }).lines;
    return [line!.leave, line!.leaveName];
  };
  const words = { ...SCIATICA, width: 240 };
  expect(leaves(words, beyond)).toEqual([256, 113]);
  // Not behind the words, but above them.
  expect(leaves(words, { ...beyond, x: 300 })).toEqual([0, 0]);
  const left = { ...words, x: -200, anchor: 'end' } as const;
  expect(leaves(left, { ...beyond, x: -500, anchor: 'end' })).toEqual([-256, -113]);
  expect(leaves(left, beyond)).toEqual([0, 0]);
});

test('a line between two things on one side bends outwards, away from the middle', () => {
  const bend = (from: Partial<Seat>, to: Partial<Seat>) => {
    const [a, b] = [seat('symptom:a', from), seat('symptom:b', to)];
    return sceneOf({ seats: [MIDDLE, a, b], links: [link(a.id, b.id)] }).lines[0]!.bend;
  };
  const right = { x: 200, anchor: 'start' } as const;
  const left = { x: -200, anchor: 'end' } as const;
  expect(bend({ ...right, y: -100 }, { ...right, y: 100 })).toBe(0.14);
  expect(bend({ ...right, y: 100 }, { ...right, y: -100 })).toBe(-0.14);
  expect(bend({ ...left, y: -100 }, { ...left, y: 100 })).toBe(-0.14);
  expect(bend(right, left)).toBe(0);
  expect(bend({ ...right, y: -100 }, { ...right, x: 320, y: 100 })).toBe(0);
  expect(bend({ x: 200, y: -100 }, { x: 200, y: 100 })).toBe(0);
});

/** The middle of the frame, relative to the thing in focus, and its scale, relative to that of a focus. */
const frameOf = (drawn: Drawn) => {
  const { center, scale } = sceneOf(drawn);
  const origin = GB30.place[drawn.more?.size === PHONE ? 'portrait' : 'landscape'];
  return {
    x: Math.round((center.x - origin.x) * GROWN_SCALE),
    y: Math.round((center.y - origin.y) * GROWN_SCALE),
    zoom: Math.round((Number(scale) / GROWN_SCALE) * 100) / 100,
  };
};

test('everything is visible at once, with its words, and never larger than a focus alone', () => {
  expect(frameOf({ seats: [MIDDLE] })).toEqual({ x: 0, y: 12, zoom: 1 });
  const far = seat('symptom:far', { x: 1200, y: 0, anchor: 'start', from: 'acupoint:GB30' });
  expect(frameOf({ seats: [MIDDLE, far] })).toEqual({ x: 607, y: 15, zoom: 0.78 });
  const below = seat('symptom:below', { y: 900, anchor: 'start', from: 'acupoint:GB30' });
  expect(frameOf({ seats: [MIDDLE, below] })).toEqual({ x: 23, y: 444, zoom: 0.69 });
});

test('a scene that would be too small to read is not shown as a whole', () => {
  const away = seat('symptom:away', { x: 9000, anchor: 'start', from: 'acupoint:GB30' });
  expect(frameOf({ seats: [MIDDLE, away] })).toEqual({ x: 4540, y: 37, zoom: 0.33 });
});

test('on a narrow screen only the last expanded thing and its neighbours are in view', () => {
  const liver = seat('organ:liver', { x: 90, y: 600, anchor: 'start', from: 'symptom:sciatica' });
  const seats = [MIDDLE, SCIATICA, liver];
  const opened = open(FOCUS, 'symptom:sciatica');
  const more = { size: PHONE };
  const both = frameOf({ seats: [SCIATICA, liver], view: opened, more });
  expect(both).toEqual({ x: 238, y: 275, zoom: 0.61 });
  expect(frameOf({ seats, view: opened, more })).toEqual(both);
  // An expanded thing that adds nothing is ignored.
  expect(frameOf({ seats, view: open(opened, 'organ:liver'), more })).toEqual(both);
  expect(frameOf({ seats, more })).toEqual({ x: 173, y: 275, zoom: 0.61 });
  expect(frameOf({ seats, view: opened })).toEqual({ x: 152, y: 271, zoom: 0.94 });
});

test('a line says what studies found and against what, and its thing has signs and words for it', () => {
  const found: SpokeClaim['found'] = [
    {
      level: 'RANDOMIZED',
      studies: 1,
      participants: 220,
      results: [{ against: 'SHAM', result: 'NO_DIFFERENCE' }],
    },
  ];
  const { lines, captions } = sceneOf({
    seats: [MIDDLE, SCIATICA],
    links: [link('acupoint:GB30', 'symptom:sciatica', { found })],
  });
  expect(lines[0]!.description).toMatch(
    /randomized, 3 sources, supported\. Studies: no difference from sham, 1 study of 220 people$/,
  );
  expect(captions[1]!.found).toEqual({
    counts: [{ result: 'NO_DIFFERENCE', studies: 1 }],
    words: ['no difference from sham, 1 study', 'no difference from sham', 'against sham'],
  });
});

test('a claim that warns says so, has a sign on its line, and is the first beside its thing', () => {
  const { lines, captions } = sceneOf({
    seats: [MIDDLE, SCIATICA],
    links: [
      link('acupoint:GB30', 'symptom:sciatica'),
      link('acupoint:GB30', 'symptom:sciatica', {
        id: 'warning',
        relation: 'contraindicated-in',
        sentence: 'GB30 is said to be contraindicated in sciatica',
      }),
    ],
  });
  expect(lines.map(({ caution = false }) => caution)).toEqual([false, true]);
  expect(lines[1]!.description).toMatch(/^Caution: GB30 is said to be contraindicated/);
  expect(captions[1]!.claims.map(({ words, caution = false }) => [words, caution])).toEqual([
    ['said to be contraindicated in', true],
    ['said to treat', false],
  ]);
});
