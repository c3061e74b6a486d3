import { expect, test } from 'vitest';
import { datasetFrom } from '../../data/dataset-from.ts';
import { duplicateStatement } from './duplicate-statement.ts';

const count = (second: string) =>
  duplicateStatement.check(
    datasetFrom({
      'claims/a.yaml': `claims:
  - { subject: element:wood, generates: element:fire, locator: p. 1 }
  - { subject: element:wood, generates: element:fire, locator: ${second} }`,
    }),
  ).length;

test('a work says a thing once at one place, and may say it again at another', () => {
  expect(count('p. 1')).toBe(1);
  expect(count('p. 2')).toBe(0);
});
