import { expect, test } from 'vitest';
import { datasetFrom } from '../../data/dataset-from.ts';
import { formatProblem } from '../../data/problem.ts';
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

test('a refusal says where, and a book may say that a point helps', () => {
  const dataset = datasetFrom({
    'citations/a.yaml': `
nct1: { type: entry, title: A, study: { design: trial-registration }, seen: [x] }
book: { type: book, title: B, study: { design: textbook }, seen: [x] }
lost: { type: book, title: C, unresolved: true, seen: [x] }`,
    'claims/nct1.yaml': 'claims: [{ subject: acupoint:GB30, treats: symptom:sciatica, locator: record }]',
    'claims/book.yaml': 'claims: [{ subject: acupoint:GB30, treats: symptom:sciatica, locator: p. 1 }]',
    'claims/lost.yaml': 'claims: [{ subject: acupoint:GB30, treats: symptom:sciatica, locator: p. 1 }]',
  });
  expect(registrationSupportsNoSuccess.check(dataset).map(formatProblem)).toEqual([
    'data/claims/nct1.yaml:1:44 registration-supports-no-success: `citation:nct1` reports no result, so it cannot support `treats`\n' +
      '    Write `studied-for`.',
  ]);
});
