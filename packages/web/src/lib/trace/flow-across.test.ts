import { expect, test } from 'vitest';
import { flowAcross, NARROW, WIDE, WORK } from './flow-across.ts';
import type { Lane } from './lanes.ts';
import type { Share } from './shares.ts';

function shares(works: number): Share[] {
  return [{ claim: 'c', level: 'TRADITIONAL', works }];
}

function lane(works: number): Lane {
  const leg = {
    claim: 'c',
    sentence: '',
    level: 'TRADITIONAL',
    works,
    contested: false,
    shares: shares(works),
  } as const;
  return { claim: 'c', sentence: '', derived: false, match: 'EXACT', term: '', legs: [leg] };
}

function channel(id: string, lanes: Lane[], points: number[]) {
  const named = points.map((works, n) => ({ id: `${id}${n}`, shares: shares(works), caption: '' }));
  return { id, lanes, points: named, more: 0, notes: 0 };
}

test('draws a point as wide as its works, with space between points', () => {
  const { channels } = flowAcross([channel('GB', [lane(2)], [10, 1, 1])]);
  const [first, second, third] = channels[0]!.points;
  const [top, bottom] = first!.bands[0]!.edges;
  expect(bottom - top).toBeCloseTo(10 * WORK);
  expect(second!.y - first!.y).toBeGreaterThan(bottom - first!.y);
  expect(third!.y - second!.y).toBeGreaterThanOrEqual(28);
});

test('draws channels below each other, with the same order of lanes at both ends', () => {
  const flow = flowAcross([
    channel('GB', [lane(2), lane(7)], [9, 6]),
    channel('LR', [lane(1)], []),
    channel('BL', [lane(6)], [12]),
  ]);
  const ends = flow.channels.flatMap(({ lanes }) => lanes.map(({ y }) => y));
  const starts = flow.channels.flatMap(({ lanes }) =>
    lanes.map(({ legs }) => Number(/^M\S+ (\S+)/.exec(legs[0]!.line)![1])),
  );
  expect(ends).toEqual(ends.toSorted((a, b) => a - b));
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  const [gb, lr, bl] = flow.channels;
  expect(lr!.top).toBeGreaterThan(gb!.top + gb!.height);
  expect(bl!.top).toBeGreaterThan(lr!.top + lr!.height);
  expect(flow.height).toBeGreaterThan(bl!.top + bl!.height);
});

test('a channel without points has a place too', () => {
  const { channels } = flowAcross([channel('LR', [lane(1)], [])]);
  expect(channels[0]).toMatchObject({ id: 'LR', points: [] });
  expect(channels[0]!.height).toBeGreaterThan(0);
});

test('breaks a lane at its stop', () => {
  const [leg] = lane(1).legs;
  const stop = {
    id: 'lateral-leg',
    name: 'Side of the leg',
    more: 0,
    before: 'felt in',
    after: 'traversed by',
  };
  const { channels } = flowAcross([
    channel('GB', [{ ...lane(1), derived: true, legs: [leg, leg], stop }], []),
  ]);
  const [placed] = channels[0]!.lanes;
  expect(placed!.legs.map(({ end }) => end)).toEqual([placed!.box.x, WIDE.channel]);
  expect(placed!.box.lines.join(' ')).toBe('∴ by rule Side of the leg');
});

test('in the narrow flow no box covers a bar, and every column keeps its room', () => {
  const [leg] = lane(3).legs;
  const stop = {
    id: 'x',
    name: 'Qi and Blood stagnation of the Gallbladder channel',
    more: 2,
    before: '',
    after: '',
  };
  const longest = { ...lane(3), term: 'sciatica, pain down the side of the leg, or leg pain in general' };
  for (const columns of [WIDE, NARROW]) {
    const lanes = [longest, { ...lane(3), legs: [leg, leg] as const, stop }];
    const { channels } = flowAcross([channel('GB', lanes, [3, 2])], columns);
    for (const { box } of channels[0]!.lanes) {
      expect(box.x).toBeGreaterThan(columns.symptom + columns.bar);
      expect(box.x + box.width).toBeLessThan(columns.channel);
    }
    for (const { bands } of channels[0]!.points) expect(bands[0]!.shape).toContain(`${columns.point} `);
    expect(columns.point).toBeLessThan(columns.width - 180);
  }
});
