import { expect, test } from 'vitest';
import { datasetFrom } from '../../data/dataset-from.ts';
import { formatProblem } from '../../data/problem.ts';
import { verbOfAnAction } from './verb-of-an-action.ts';

const found = (claim: string) =>
  verbOfAnAction
    .check(datasetFrom({ 'claims/a.yaml': `claims:\n  - { ${claim}, locator: p. 1 }` }))
    .map((problem) => formatProblem(problem).split('\n')[0]);

test('an action has a verb, and nothing else has', () => {
  expect(found('subject: acupoint:LI11, acts-on: quality:heat, verb: clears')).toEqual([]);
  expect(found('subject: acupoint:LI11, treats: symptom:fever')).toEqual([]);
  expect(found('subject: acupoint:LI11, acts-on: quality:heat')).toEqual([
    'data/claims/a.yaml:2:16 verb-of-an-action: `acts-on` without a `verb` says nothing',
  ]);
  expect(found('subject: acupoint:LI11, treats: symptom:fever, verb: clears')).toEqual([
    'data/claims/a.yaml:2:16 verb-of-an-action: `treats` has no `verb`',
  ]);
});
