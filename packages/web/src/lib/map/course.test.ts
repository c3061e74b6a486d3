import { expect, test } from 'vitest';
import { channelCurve, stationPlace } from './geometry.ts';
import type { MapModel } from './map-model.ts';
import { courseOf } from './course.ts';

const points = [29, 30, 31, 32].map((number) => ({
  id: `acupoint:GB${number}`,
  kind: 'acupoint' as const,
  label: `GB${number}`,
  han: undefined,
  element: 'wood',
  degree: 1,
  special: number === 31,
  place: {
    landscape: stationPlace('GB', number, 'landscape')!,
    portrait: stationPlace('GB', number, 'portrait')!,
  },
}));
const map = {
  version: '',
  nodes: points,
  channels: [
    { id: 'channel:GB', code: 'GB', name: 'Gallbladder', han: undefined, element: 'wood', organ: undefined },
  ],
  claimCounts: {},
  allCounted: true,
  left: 0,
  cycles: [],
} as unknown as MapModel;

test('a point in focus has its two neighbours in full, and the curve between them', () => {
  const course = courseOf('acupoint:GB30', map, 'landscape')!;
  expect(course.stations.map(({ code, next }) => [code, next])).toEqual([
    ['GB29', true],
    ['GB31', true],
    ['GB32', false],
  ]);
  const whole = channelCurve('GB', 'landscape');
  expect(course.curve.length).toBeGreaterThan(4);
  expect(course.curve.length).toBeLessThan(whole.length / 4);
});

test('a channel in focus has its whole curve and every station', () => {
  const course = courseOf('channel:GB', map, 'portrait')!;
  expect([course.whole, course.stations.length]).toEqual([true, 4]);
  expect(course.curve).toEqual(channelCurve('GB', 'portrait'));
});

test('a thing on no channel has no course', () => {
  expect(courseOf('symptom:headache', map, 'landscape')).toBeUndefined();
  expect(courseOf('acupoint:EX-HN5', map, 'landscape')).toBeUndefined();
});
