import { expect, test } from 'vitest';
import { channelCurve } from './geometry.ts';
import type { MapModel } from './map-model.ts';
import { ChannelFinder, codePlaces } from './channel-finder.ts';

const channel = (code: string) => ({
  id: `channel:${code}`,
  code,
  name: code,
  han: undefined,
  element: 'wood',
  organ: undefined,
});
const map: MapModel = {
  version: '1',
  nodes: [],
  channels: ['GB', 'LR', 'GV', 'BV'].map(channel),
  claimCounts: {},
  allCounted: true,
  left: 0,
  cycles: [],
};
const finder = new ChannelFinder(map, 'landscape');
const transform = { scale: 0.34, x: 500, y: 400 };

test('a channel is found at its curve and at its code, within reach', () => {
  const on = channelCurve('GB', 'landscape')[120]!;
  const [x, y] = [on.x * 0.34 + 500, on.y * 0.34 + 400];
  expect(finder.at(x + 3, y - 3, transform, 8)).toBe('channel:GB');
  const [yin, yang] = codePlaces(189, 'landscape');
  expect(finder.at(yin.x * 0.34 + 500, yin.y * 0.34 + 400, transform, 8)).toBe('channel:LR');
  expect(finder.at(yang.x * 0.34 + 500, yang.y * 0.34 + 400, transform, 8)).toBe('channel:GB');
});

test('no channel is found where there is none', () => {
  expect(finder.at(500, 400, transform, 8)).toBeUndefined();
});
