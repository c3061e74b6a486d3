import { expect, test } from 'vitest';
import { Tally } from './tally.ts';

test('a tally counts each pair of labels, and begins anew when it is emptied', () => {
  const tally = new Tally<string, number>();
  const emptied = (): unknown[] => {
    const counts: unknown[] = [];
    tally.empty((...count) => counts.push(count));
    return counts;
  };
  tally.add('graphql', 200);
  tally.add('site', 200);
  tally.add('graphql', 404);
  tally.add('graphql', 200);
  expect(emptied()).toEqual([
    ['graphql', 200, 2],
    ['graphql', 404, 1],
    ['site', 200, 1],
  ]);
  expect(emptied()).toEqual([]);
  tally.add('site', 200);
  expect(emptied()).toEqual([['site', 200, 1]]);
});
