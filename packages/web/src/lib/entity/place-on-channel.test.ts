import { expect, test } from 'vitest';
import type { MapModel } from '../map/map-model.ts';
import { placeOnChannel } from './place-on-channel.ts';

const node = (id: string, label = id) => ({ id, label });
const map = {
  nodes: [
    node('acupoint:HT1'),
    node('acupoint:HT2'),
    node('acupoint:HT3'),
    node('channel:HT', 'Heart channel'),
  ],
  channels: [{ id: 'channel:HT', code: 'HT', name: 'Heart', element: 'fire' }],
} as unknown as MapModel;

test('a point has its number on its channel, and the points before and after it', () => {
  expect(placeOnChannel('acupoint:HT2', map)).toEqual({
    number: 2,
    count: 3,
    channel: { id: 'channel:HT', label: 'Heart channel' },
    element: 'fire',
    before: 'acupoint:HT1',
    after: 'acupoint:HT3',
  });
});

test('the last point has none after it; things on no channel have no place', () => {
  expect(placeOnChannel('acupoint:HT3', map)?.after).toBeUndefined();
  expect(placeOnChannel('acupoint:EX-HN5', map)).toBeUndefined();
  expect(placeOnChannel('symptom:headache', map)).toBeUndefined();
});
