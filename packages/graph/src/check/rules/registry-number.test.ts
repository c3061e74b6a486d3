import { expect, test } from 'vitest';
import { datasetFrom } from '../../data/dataset-from.ts';
import { formatProblem } from '../../data/problem.ts';
import { registryNumber } from './registry-number.ts';

const found = (number: string) =>
  registryNumber
    .check(
      datasetFrom({
        'citations/a.yaml': `a: { type: webpage, title: A, study: { design: protocol }, registry: ${number}, seen: [x] }`,
      }),
    )
    .map(formatProblem);

test.each(['NCT03489681', 'CRD42014015001', 'ChiCTR2000030680', 'OTHER-1', 'X-NCT1', 'X-ChiCTR1', 'X-CRD1'])(
  '%s is fine',
  (number) => {
    expect(found(number)).toEqual([]);
  },
);

test.each([
  'NCT0348968',
  'NCT034896811',
  'nct03489681',
  'NCT 03489681',
  'ChiCTR20',
  'ChiCTR20000306801',
  'CRD14015001',
  'CRD420140150011234',
])('%s is refused', (number) => {
  expect(found(number)).toHaveLength(1);
});

test('a refusal says where, and what would be right', () => {
  expect(found('NCT0348968')).toEqual([
    'data/citations/a.yaml:1:70 registry-number: `NCT0348968` is no number of ClinicalTrials.gov\n    It is written NCT and eight digits.',
  ]);
});
