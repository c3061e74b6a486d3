import { expect, test } from 'vitest';
import { reviewMatrix } from './review-matrix.ts';
import { studied } from './studied.fixture.ts';

const review = (key: string, year: number, includes: readonly string[], includesBasis: string | null) =>
  studied(key, {
    year,
    level: 'SYNTHESIZED',
    includes: includes.map((id) => ({ id: `citation:${id}` })),
    includesBasis,
  });

test('a review includes a study, does not, is older than it, or its list was not read', () => {
  const matrix = reviewMatrix([
    review('read', 2015, ['old'], 'table 1'),
    review('unread', 2020, [], null),
    review('whole', 2021, ['old', 'new'], 'table 1'),
    studied('old', { year: 2010 }),
    studied('new', { year: 2018 }),
    studied('alone', { year: 2018 }),
  ])!;
  expect(matrix.trials.map(({ shortName }) => shortName)).toEqual(['old', 'new']);
  expect(matrix.rows.map(({ review: { shortName }, cells }) => [shortName, ...cells])).toEqual([
    ['read', 'yes', 'later'],
    ['unread', 'not-read', 'not-read'],
    ['whole', 'yes', 'yes'],
  ]);
});

test('a review that leaves out a study of its time, and one without a year', () => {
  const matrix = reviewMatrix([
    review('read', 2015, ['old'], 'table 1'),
    review('other', 2015, ['old', 'undated'], 'table 1'),
    studied('old', { year: 2010 }),
    studied('undated', { year: null }),
  ])!;
  expect(matrix.rows.map(({ cells }) => cells)).toEqual([
    ['yes', 'no'],
    ['yes', 'yes'],
  ]);
});

test('nothing to show where no review of the list includes a study of it', () => {
  expect(reviewMatrix([review('read', 2015, ['elsewhere'], 'table 1'), studied('old')])).toBeUndefined();
});
