import { expect, test } from 'vitest';
import { datasetFrom } from '../../data/dataset-from.ts';
import { formatProblem } from '../../data/problem.ts';
import { claimsNameACitation } from './claims-name-a-citation.ts';

test('claims in a file that is not named after a work are refused', () => {
  const dataset = datasetFrom({
    'citations/a.yaml': 'a-book: { type: book, title: A, study: { design: textbook }, seen: [x] }',
    'claims/a-bock.yaml': 'claims: []',
    'claims/a-book.yaml': 'claims: []',
  });
  expect(claimsNameACitation.check(dataset).map(formatProblem)).toEqual([
    'data/claims/a-bock.yaml:1:1 claim-without-citation: the claims in this file have no work: no citation `a-bock` is recorded\n' +
      '    Record the work in citations/ (`kg new citation a-bock` begins it), or name the file after a work that is there. Nearest: a-book.',
  ]);
});

test('a work whose record has mistakes counts as recorded and can be the nearest', () => {
  const dataset = datasetFrom({
    'citations/a.yaml': 'a-book: { type: book, titel: A, seen: [x] }',
    'claims/a-book.yaml': 'claims: []',
    'claims/a-bock.yaml': 'claims: []',
  });
  expect(claimsNameACitation.check(dataset).map(({ file, tip }) => [file, tip])).toEqual([
    [
      'data/claims/a-bock.yaml',
      'Record the work in citations/ (`kg new citation a-bock` begins it), or name the file after a work that is there. Nearest: a-book.',
    ],
  ]);
});

test('without recorded works there is no nearest, even if another record has mistakes', () => {
  const dataset = datasetFrom({ 'elements.yaml': 'a-bock: { nome: A }', 'claims/a-bock.yaml': 'claims: []' });
  expect(claimsNameACitation.check(dataset).map(({ tip }) => tip)).toEqual([
    'Record the work in citations/ (`kg new citation a-bock` begins it), or name the file after a work that is there.',
  ]);
});

test('while a file of works cannot be read, no work is reported as missing', () => {
  const dataset = datasetFrom({ 'citations/a.yaml': '[', 'claims/a-book.yaml': 'claims: []' });
  expect(claimsNameACitation.check(dataset)).toEqual([]);
});
