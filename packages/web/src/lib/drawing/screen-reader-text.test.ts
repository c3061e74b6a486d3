import { expect, test } from 'vitest';
import type { MapModel } from '../map/map-model.ts';
import { describeNode } from './screen-reader-text.ts';

const map = {
  channels: [{ code: 'GB', name: 'Gallbladder' }],
  claimCounts: { 'acupoint:GB30': 12, 'symptom:pain': 1 },
  allCounted: true,
} as unknown as MapModel;
const textOf = (id: string, label: string) => describeNode({ id, label }, map);

test('a point is described with its place on its channel', () => {
  expect(textOf('acupoint:GB30', 'GB30 Huantiao')).toBe(
    'Huantiao, point 30 of the Gallbladder channel, 12 claims',
  );
  expect(textOf('acupoint:EX-HN5', 'Taiyang')).toBe('Taiyang, point, 0 claims');
});

test('other things are described with their kind, unless the name has it', () => {
  expect(textOf('symptom:pain', 'Pain')).toBe('Pain, symptom, 1 claim');
  expect(textOf('channel:GB', 'Gallbladder Channel')).toBe('Gallbladder Channel, 0 claims');
});
