import { expect, test } from 'vitest';
import { datasetFrom } from '../../data/dataset-from.ts';
import { formatProblem } from '../../data/problem.ts';
import { outcomesOfAStudy } from './outcomes-of-a-study.ts';

const problems = (design: string, outcome: string) =>
  outcomesOfAStudy
    .check(
      datasetFrom({
        'citations/a.yaml': `
a: { type: entry, title: A, study: { design: ${design}, outcomes: [{ against: sham, result: better, locator: abstract${outcome} }] }, seen: [x] }`,
      }),
    )
    .map(formatProblem);

test('a trial and a review have outcomes; a registration and a book have none', () => {
  expect(problems('randomized-trial', '')).toEqual([]);
  expect(problems('cohort', '')).toEqual([]);
  expect(problems('meta-analysis', ', trials: 5, certainty: low')).toEqual([]);
  expect(problems('trial-registration', '')).toEqual([
    'data/citations/a.yaml:2:76 outcomes-of-a-study: `citation:a` is of the design `trial-registration`, which reports no outcome of its own\n' +
      '    Enter the paper with the results as a work of its own, in the same `family`.',
  ]);
  expect(problems('classic', '').length).toBe(1);
});

test('only a review says how many trials it pools and how certain that is', () => {
  expect(problems('randomized-trial', ', trials: 5, certainty: low')).toEqual([
    expect.stringContaining(
      '`citation:a` is one study, and `trials` is said of the trials that a review pools',
    ),
    expect.stringContaining('`certainty`'),
  ]);
});
