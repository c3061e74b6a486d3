import { expect, test } from 'vitest';
import { inOneLine } from './claim-lists.ts';

const counts = (...[works, entities, adds, supports, contests, neutral, changes]: number[]) => {
  const of = (totalCount = 0) => ({ totalCount });
  return inOneLine({
    works: of(works),
    entities: of(entities),
    adds: of(adds),
    supports: of(supports),
    contests: of(contests),
    neutral: of(neutral),
    changes: of(changes),
  });
};

test('a folder is told in one line, with one and none in words that fit', () => {
  expect(counts(1, 1, 2, 2, 1, 1, 1)).toBe(
    '1 work, 1 thing, adds 2 claims, supports 2, contests 1, leaves 1 open, changes the level or standing of 1',
  );
  expect(counts(0, 0, 1, 0, 0, 0, 0)).toBe(
    'no works, no things, adds 1 claim, supports none, contests none, leaves none open, changes the level or standing of none',
  );
});
