import { expect, test } from 'vitest';
import type { MapModel } from '../map/map-model.ts';
import { describeNode } from './screen-reader-text.ts';

const map = {
  channels: [{ code: 'GB', name: 'Gallbladder' }],
  claimCounts: { 'acupoint:GB30': 12, 'symptom:pain': 1 },
} as unknown as MapModel;
const speak = (id: string, label: string) => describeNode({ id, label }, map);

test('a point is said with its place on its channel', () => {
  expect(speak('acupoint:GB30', 'GB30 Huantiao')).toBe(
    'Huantiao, point 30 of the Gallbladder channel, 12 claims',
  );
  expect(speak('acupoint:EX-HN5', 'Taiyang')).toBe('Taiyang, point, 0 claims');
});

test('of anything else the kind is said, unless its name says it', () => {
  expect(speak('symptom:pain', 'Pain')).toBe('Pain, symptom, 1 claim');
  expect(speak('channel:GB', 'Gallbladder Channel')).toBe('Gallbladder Channel, 0 claims');
});
