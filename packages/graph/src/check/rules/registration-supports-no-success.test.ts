import { expect, test } from 'vitest';
import { datasetFrom } from '../../data/dataset-from.ts';
import { registrationSupportsNoSuccess } from './registration-supports-no-success.ts';

const count = (claim: string) =>
  registrationSupportsNoSuccess.check(
    datasetFrom({
      'citations/a.yaml': 'nct1: { type: entry, title: A, study: { design: trial-registration }, seen: [x] }',
      'claims/nct1.yaml': `claims: [{ subject: acupoint:GB30, ${claim}, locator: record }]`,
    }),
  ).length;

test('a registered trial supports studied-for and never treats', () => {
  expect(count('treats: symptom:sciatica')).toBe(1);
  expect(count('treats: symptom:sciatica, direction: neutral')).toBe(0);
  expect(count('studied-for: symptom:sciatica')).toBe(0);
});
