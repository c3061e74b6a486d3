import { expect, test } from 'vitest';
import { datasetFrom } from '../../data/dataset-from.ts';
import { formatProblem } from '../../data/problem.ts';
import { duplicateStatement } from './duplicate-statement.ts';

const count = (second: string) =>
  duplicateStatement.check(
    datasetFrom({
      'claims/a.yaml': `claims:
  - { subject: element:wood, generates: element:fire, locator: p. 1 }
  - { subject: element:wood, generates: element:fire, locator: ${second} }`,
    }),
  ).length;

test('a work may repeat a statement only with another locator', () => {
  expect(count('p. 1')).toBe(1);
  expect(count('p. 2')).toBe(0);
});

test('a refusal says where both are', () => {
  const dataset = datasetFrom({
    'claims/a.yaml': `claims:
  - { subject: element:wood, generates: element:fire, locator: p. 1 }
  - { subject: element:wood, generates: [element:fire, element:earth], locator: p. 1 }`,
  });
  expect(duplicateStatement.check(dataset).map(formatProblem)).toEqual([
    'data/claims/a.yaml:3:42 duplicate-statement: element:wood generates element:fire is recorded already at data/claims/a.yaml:2, for the same place in the work\n' +
      '    Take one out, or give the other its own locator.',
  ]);
});
