import { expect, it } from 'vitest';
import { placeLanes } from './place-lanes.ts';

it('keeps lanes at their places if there is room, and moves them apart if not', () => {
  const room = { least: 100, most: 900, apart: 20 };
  expect(placeLanes([200, 400, 800], room)).toEqual([200, 400, 800]);
  expect(placeLanes([10, 20, 300], room)).toEqual([100, 120, 300]);
  expect(placeLanes([500, 505, 950, 960], room)).toEqual([500, 520, 880, 900]);
  expect(placeLanes([], room)).toEqual([]);
});
