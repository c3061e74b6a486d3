import { expect, test } from 'vitest';
import { datasetFrom } from '../../data/dataset-from.ts';
import { formatProblem } from '../../data/problem.ts';
import { studyGivesLevel } from './study-gives-level.ts';

const count = (fields: string) =>
  studyGivesLevel.check(
    datasetFrom({ 'citations/a.yaml': `a: { type: book, title: A, seen: [x]${fields} }` }),
  ).length;

test('a work without a design is refused unless it could not be found', () => {
  expect(count('')).toBe(1);
  expect(count(', study: { design: textbook }')).toBe(0);
  expect(count(', unresolved: true')).toBe(0);
});

test('a refusal says where, and what could be written', () => {
  const dataset = datasetFrom({ 'citations/a.yaml': 'a: { type: book, title: A, seen: [x] }' });
  expect(studyGivesLevel.check(dataset).map(formatProblem)).toEqual([
    'data/citations/a.yaml:1:1 study-gives-level: `citation:a` has no `study.design`\n' +
      '    Write `study: { design: … }`, or `unresolved: true` when no copy or index record was found.',
  ]);
});
