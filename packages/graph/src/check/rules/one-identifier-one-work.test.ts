import { expect, test } from 'vitest';
import { datasetFrom } from '../../data/dataset-from.ts';
import { formatProblem } from '../../data/problem.ts';
import { oneIdentifierOneWork } from './one-identifier-one-work.ts';

test('two works with the same DOI are reported', () => {
  const dataset = datasetFrom({
    'citations/a.yaml': `
a: { type: book, title: A, DOI: 10.1000/x, study: { design: textbook }, seen: [x] }
b: { type: book, title: B, DOI: 10.1000/X, study: { design: textbook }, seen: [x] }
c: { type: book, title: C, DOI: 10.1000/y, study: { design: textbook }, seen: [x] }`,
  });
  expect(oneIdentifierOneWork.check(dataset).map(formatProblem)).toEqual([
    'data/citations/a.yaml:3:33 one-identifier-one-work: DOI 10.1000/X is already that of `citation:a`',
  ]);
});
