import { expect, test } from 'vitest';
import { datasetFrom } from '../../data/dataset-from.ts';
import { formatProblem } from '../../data/problem.ts';
import { readDataset } from '../../data/read-dataset.ts';
import { duplicateId } from './duplicate-id.ts';

test('an id in two files is reported at its second place', () => {
  const dataset = datasetFrom({
    'symptoms/back.yaml': 'pain: { name: P }',
    'symptoms/leg.yaml': '\npain: { name: P }',
  });
  expect(duplicateId.check(dataset).map(formatProblem)).toEqual([
    'data/symptoms/leg.yaml:2:1 duplicate-id: `symptom:pain` is recorded already at data/symptoms/back.yaml:1\n    Join the two records.',
  ]);
});

test('the same id in another data folder merges and is no problem', () => {
  const files = [
    { name: 'elements.yaml', folder: 'one', path: 'one/elements.yaml', text: 'wood: { name: Wood }' },
    { name: 'elements.yaml', folder: 'two', path: 'two/elements.yaml', text: 'wood: { name: Wood }' },
  ];
  expect(duplicateId.check(readDataset(files))).toEqual([]);
});
