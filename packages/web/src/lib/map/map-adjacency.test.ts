import { expect, test } from 'vitest';
import type { MapModel } from './map-model.ts';
import { mapAdjacency } from './map-adjacency.ts';

const map = {
  nodes: ['GB1', 'GB2', 'GB3', 'LR1', 'LR2', 'GV1', 'GV2'].map((code) => ({ id: `acupoint:${code}` })),
  cycles: [{ from: 'element:wood', to: 'element:fire' }],
  channels: [
    { code: 'GB', organ: 'organ:gallbladder', element: 'wood' },
    { code: 'LR', organ: 'organ:liver', element: 'wood' },
    { code: 'GV' },
  ],
} as unknown as MapModel;

test('on the map arrow keys follow channels, cycles, and from an element over its organ to the channel', () => {
  const lines = [...mapAdjacency(map)].map(([id, others]) => `${id}: ${[...others].join(', ')}`);
  expect(lines).toEqual([
    'element:wood: element:fire, organ:gallbladder, organ:liver',
    'element:fire: element:wood',
    'acupoint:GB1: acupoint:GB2, organ:gallbladder',
    'acupoint:GB2: acupoint:GB1, acupoint:GB3',
    'acupoint:GB3: acupoint:GB2',
    'organ:gallbladder: element:wood, acupoint:GB1',
    'acupoint:LR1: acupoint:LR2',
    'acupoint:LR2: acupoint:LR1, organ:liver',
    'organ:liver: element:wood, acupoint:LR2',
    'acupoint:GV1: acupoint:GV2',
    'acupoint:GV2: acupoint:GV1',
  ]);
});
