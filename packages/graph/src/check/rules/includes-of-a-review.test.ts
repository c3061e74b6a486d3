import { expect, test } from 'vitest';
import { datasetFrom } from '../../data/dataset-from.ts';
import { formatProblem } from '../../data/problem.ts';
import { includesOfAReview } from './includes-of-a-review.ts';

const problems = (review: string) =>
  includesOfAReview
    .check(
      datasetFrom({
        'citations/a.yaml': `
trial: { type: article-journal, title: T, issued: { date-parts: [[2012]] }, study: { design: randomized-trial }, seen: [x] }
plan: { type: entry, title: P, study: { design: trial-registration }, seen: [x] }
review: { type: article-journal, title: R, ${review}, seen: [x] }`,
      }),
    )
    .map(formatProblem);

test('a review includes studies that have ended, and says where its list was read', () => {
  const review = 'study: { design: meta-analysis }, includes: [trial]';
  expect(problems(`${review}, includes-basis: table 1`)).toEqual([]);
  expect(problems(review)).toEqual([
    'data/citations/a.yaml:4:88 includes-of-a-review: `citation:review` includes studies, and nothing says where its list was read\n' +
      '    Name the place in `includes-basis`: "table 1".',
  ]);
  expect(problems('study: { design: meta-analysis }, includes: [plan], includes-basis: table 1')).toEqual([
    expect.stringContaining('`plan` is no study with results'),
  ]);
});

test('what is printed later, and what a trial lists, is not pooled', () => {
  expect(
    problems(
      'issued: { date-parts: [[2011]] }, study: { design: systematic-review }, includes: [trial], includes-basis: p. 1',
    ),
  ).toEqual([
    expect.stringContaining('`trial` is of 2012, and `citation:review`, which is to pool it, of 2011'),
  ]);
  expect(problems('study: { design: textbook }, includes: [trial], includes-basis: p. 1')).toEqual([
    expect.stringContaining('`citation:review` is no systematic review and no meta-analysis'),
  ]);
});
