import { expect, test } from 'vitest';
import { drawnChannels, viewChannels } from './channel-view.ts';
import type { TracedChannel } from './trace.graphql.ts';

function channels(count: number): TracedChannel[] {
  return Array.from({ length: count }, (_, n) => ({
    channel: { id: `channel:c${n}`, code: `c${n}`, name: `c${n}`, element: null, organ: null },
    routes: [],
    points: [],
  }));
}

test.each([
  [3, false, 3],
  [10, false, 10],
  [11, false, 8],
  [16, false, 8],
  [16, true, 16],
])('of %i channels, with all requested: %s, the wide flow draws %i', (count, all, drawn) => {
  const views = viewChannels(channels(count));
  expect(drawnChannels(views, all)).toEqual(views.slice(0, drawn));
});
