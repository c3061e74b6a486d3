import { distance } from '../scene/point.ts';
import { expect, test } from 'vitest';
import { reader } from '../server/real-graph.fixture.ts';
import {
  alongCurve,
  channelCurve,
  elementPlace,
  isCompact,
  mapExtent,
  organPlace,
  PETALS,
  RADIUS,
  stationPlace,
  stretch,
  VESSELS,
} from './geometry.ts';

test('elements are on a circle, at equal distances', () => {
  const places = ['fire', 'earth', 'metal', 'water', 'wood'].map((element) => elementPlace(element)!);
  expect(places.map(({ x, y }) => Math.round(Math.hypot(x, y)))).toEqual([196, 196, 196, 196, 196]);
  const steps = places.map((place, index) => Math.round(distance(place, places[(index + 1) % 5]!)));
  expect(new Set(steps).size).toBe(1);
  expect(places[0]!.y).toBeCloseTo(-196);
});

test('unknown things have no place', () => {
  expect([elementPlace('ether'), organPlace('gizzard'), stationPlace('XX', 1, 'landscape')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(channelCurve('XX', 'landscape')).toEqual([]);
  expect([stationPlace('GB', 0, 'landscape'), stationPlace('GB', 45, 'landscape')]).toEqual([
    undefined,
    undefined,
  ]);
});

test('both channels of a petal start apart at the trunk and meet at the rim', () => {
  for (const { yin, yang } of PETALS) {
    const [a, b] = [channelCurve(yin, 'landscape'), channelCurve(yang, 'landscape')];
    expect(distance(a[0]!, b[0]!)).toBeGreaterThan(200);
    expect(distance(a.at(-1)!, b.at(-1)!)).toBeLessThan(30);
  }
});

test('point 1 is at the trunk or at the rim, as the channel runs on the body', () => {
  const radius = (code: string, number: number) => {
    const { x, y } = stationPlace(code, number, 'portrait')!;
    return Math.hypot(x, y / 1.3);
  };
  for (const [code, last] of [
    ['GB', 44],
    ['BL', 67],
    ['ST', 45],
  ] as const)
    expect(radius(code, 1)).toBeLessThan(radius(code, last));
  for (const [code, last] of [
    ['LR', 14],
    ['KI', 27],
    ['SP', 21],
  ] as const)
    expect(radius(code, 1)).toBeGreaterThan(radius(code, last));
});

test('stations of a channel are at equal distances along it', () => {
  const stations = Array.from({ length: 44 }, (_, index) => stationPlace('GB', index + 1, 'landscape')!);
  const gaps = stations.slice(1).map((station, index) => distance(station, stations[index]!));
  expect(Math.max(...gaps) / Math.min(...gaps)).toBeLessThan(1.05);
});

test('the stretch keeps the middle round and moves the rim outwards', () => {
  expect(stretch({ x: 300, y: 0 }, 'landscape')).toEqual({ x: 300, y: 0 });
  expect(stretch({ x: RADIUS.petalTip, y: 0 }, 'landscape')).toEqual({ x: 1240, y: 0 });
  expect(stretch({ x: 0, y: RADIUS.petalTip }, 'portrait')).toEqual({ x: 0, y: 1300 });
});

test('half of a straight curve is its middle', () => {
  expect(
    alongCurve(
      [
        { x: 0, y: 0 },
        { x: 10, y: 0 },
        { x: 10, y: 10 },
      ],
      0.75,
    ),
  ).toEqual({ x: 10, y: 5 });
});

test('a vessel without its own points runs from the belt to the point that opens it', () => {
  for (const shape of ['landscape', 'portrait'] as const)
    for (const [code, { opened }] of Object.entries(VESSELS)) {
      const curve = channelCurve(code, shape);
      expect(Math.hypot(curve[0]!.x, curve[0]!.y)).toBeCloseTo(RADIUS.belt, -1);
      expect(distance(curve.at(-1)!, stationPlace(...opened, shape)!)).toBeLessThan(1);
    }
});

test('the points that open vessels match the data', async () => {
  for (const [code, { opened }] of Object.entries(VESSELS)) {
    const filter = { object: `channel:${code}`, relations: ['confluent-point-of'] as const };
    const claims = await reader.claims(filter, { first: 9 });
    expect(claims!.items.map(({ subject }) => subject)).toContain(`acupoint:${opened.join('')}`);
  }
});

test('the map is as wide as its frame, but in a tall area only as wide as its petals', () => {
  expect([mapExtent('landscape'), mapExtent('portrait')]).toEqual([
    { width: 2404 * 1.24, height: 2404 },
    { width: 2070, height: 2404 * 1.3 },
  ]);
});

test('a small scale is compact', () => {
  expect([0.23, 0.24].map((scale) => isCompact({ scale }))).toEqual([true, false]);
});
