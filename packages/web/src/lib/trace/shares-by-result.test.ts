import { expect, test } from 'vitest';
import type { Found } from '../outcome/found.graphql.ts';
import type { Comparator, OutcomeResult } from '../outcome/outcome.graphql.ts';
import { totalWorks, type Share } from './shares.ts';
import { sharesByResult } from './shares-by-result.ts';

const share = (level: Share['level'], works: number): Share => ({ claim: 'c', level, works });
const found = (
  level: Found['level'],
  studies: number,
  ...results: (readonly [Comparator, OutcomeResult])[]
): Found => ({
  level,
  studies,
  participants: null,
  results: results.map(([against, result]) => ({ against, result })),
});

test('only randomized and stronger studies are divided, and no work is lost', () => {
  const shares = [
    share('TRADITIONAL', 1),
    share('REGISTERED', 5),
    share('OBSERVATIONAL', 1),
    share('RANDOMIZED', 4),
  ];
  const divided = sharesByResult(shares, [
    found('RANDOMIZED', 1, ['SHAM', 'NO_DIFFERENCE']),
    found('RANDOMIZED', 2, ['OTHER_TREATMENT', 'BETTER']),
    found('RANDOMIZED', 1),
    found('OBSERVATIONAL', 1, ['USUAL_CARE', 'BETTER']),
    found('REGISTERED', 5),
  ]);
  expect(divided.map(({ level, works, result }) => [level, works, result])).toEqual([
    ['TRADITIONAL', 1, undefined],
    ['REGISTERED', 5, undefined],
    ['OBSERVATIONAL', 1, undefined],
    ['RANDOMIZED', 1, undefined],
    ['RANDOMIZED', 2, 'BETTER'],
    ['RANDOMIZED', 1, 'NO_DIFFERENCE'],
  ]);
  expect(totalWorks(divided)).toBe(totalWorks(shares));
});

test('a study with two comparators is on one lane, by what is told first', () => {
  const divided = sharesByResult(
    [share('RANDOMIZED', 2)],
    [
      found('RANDOMIZED', 1, ['SHAM', 'NO_DIFFERENCE'], ['NO_TREATMENT', 'BETTER']),
      found('RANDOMIZED', 1, ['SHAM', 'NOT_REPORTED'], ['USUAL_CARE', 'WORSE']),
    ],
  );
  expect(divided.map(({ works, result }) => [works, result])).toEqual([
    [1, 'NO_DIFFERENCE'],
    [1, 'WORSE'],
  ]);
});

test('where nothing is reported nothing changes, and there are never more works than the share has', () => {
  const shares = [share('RANDOMIZED', 2)];
  expect(sharesByResult(shares, [found('RANDOMIZED', 2), found('REGISTERED', 1)])).toEqual(shares);
  expect(sharesByResult(shares, [found('RANDOMIZED', 3, ['SHAM', 'BETTER'])])).toEqual([
    { ...shares[0], result: 'BETTER' },
  ]);
});
