import { expect, test } from 'vitest';
import type { ChannelView, PointView } from './channel-view.ts';
import { detailedPoints, pageOfTrace } from './trace-page.ts';

const ALL = { channel: null, from: 1, all: false };

function channels(count: number, points = 1, reasons = 0): ChannelView[] {
  return Array.from({ length: count }, (_, n) => ({
    code: `c${n + 1}`,
    best: { kind: n < 2 ? 'SAID' : 'BY_ORGAN', match: 'EXACT', regions: null },
    points: Array.from({ length: points }, (_, p) => ({
      id: `c${n + 1}p${p + 1}`,
      claims: [],
      otherClaims: [],
    })),
    left: Array.from({ length: reasons }, () => ({ claims: [{ premises: [{}] }] })),
  })) as unknown as ChannelView[];
}

test('a page lists every channel with every point and reason when there is room', () => {
  const { channels: listed, ...bounds } = pageOfTrace(channels(14, 2), ALL);
  expect(bounds).toEqual({ only: undefined, total: 14, first: 1, last: 14, leading: 2 });
  expect(listed.map(({ points }) => points.length)).toEqual(Array.from({ length: 14 }, () => 2));
});

test.each([
  [1, 1, 12],
  [13, 13, 24],
  [97, 97, 102],
  [103, 1, 12],
])('of 102 channels, from %i, a page has those from %i to %i', (from, first, last) => {
  const page = pageOfTrace(channels(102), { ...ALL, from });
  expect([page.first, page.last, page.total]).toEqual([first, last, 102]);
  expect(page.channels.map(({ channel }) => channel.code)).toEqual(
    Array.from({ length: last - first + 1 }, (_, n) => `c${first + n}`),
  );
});

test('many points and reasons share the room of a page, and the page of a channel has more', () => {
  const many = channels(3, 200, 30);
  expect(
    pageOfTrace(many, ALL).channels.map(({ points, reasons }) => [points.length, reasons.length]),
  ).toEqual([
    [15, 3],
    [15, 2],
    [14, 2],
  ]);
  const { channels: listed, only, ...bounds } = pageOfTrace(many, { ...ALL, channel: 'c2', from: 61 });
  expect([only?.code, bounds]).toEqual(['c2', { total: 200, first: 61, last: 120, leading: 1 }]);
  expect(listed).toHaveLength(1);
  expect(listed[0]!.points.map(({ id }) => id).slice(0, 2)).toEqual(['c2p61', 'c2p62']);
  expect([listed[0]!.first, listed[0]!.reasons.length]).toEqual([61, 30]);
});

test('of rows that say what studies found there is room for fewer', () => {
  const [channel] = channels(1, 200);
  const said = channel!.points.map((point) => ({ ...point, line: {} }) as unknown as PointView);
  expect(pageOfTrace([{ ...channel!, points: said }], ALL).channels[0]!.points).toHaveLength(35);
});

test('the first page folds what tells less, the next pages nothing', () => {
  const leading = (from: number) => pageOfTrace(channels(20), { ...ALL, from }).leading;
  expect([leading(1), leading(13)]).toEqual([2, 8]);
});

test('an unknown channel is none', () => {
  expect(pageOfTrace(channels(2), { ...ALL, channel: 'GB' }).only).toBeUndefined();
});

test('a page has the claims of all points, or of the first that there is room for', () => {
  const points = (count: number, sources: number) =>
    Array.from({ length: count }, () => ({
      claims: [{ evidence: Array.from({ length: sources }, () => ({})) }],
      otherClaims: [],
    })) as unknown as PointView[];
  const of = (...lists: PointView[][]) => detailedPoints(lists, 40);
  expect([
    of(points(5, 1), points(10, 2)),
    of(points(15, 1), points(20, 1)),
    of(points(1, 500), points(2, 1)),
  ]).toEqual([
    [5, 10],
    [15, 5],
    [0, 0],
  ]);
});
