import { expect, test } from 'vitest';
import { datasetFrom } from './dataset-from.ts';
import { formatProblem } from './problem.ts';

const read = (statement: string) =>
  datasetFrom({ 'claims/book.yaml': `claims: [{ subject: acupoint:GB30, locator: juan 3, ${statement} }]` });
const problems = (statement: string) => read(statement).problems.map(formatProblem);

test('a term is said of one object, or of each by its id', () => {
  const terms = (statement: string) =>
    read(statement).statements.map(({ object, saidAs }) => [object, saidAs]);
  expect(terms('treats: symptom:hemiplegia, said-as: 半身不遂')).toEqual([
    ['symptom:hemiplegia', '半身不遂'],
  ]);
  expect(
    terms('treats: [symptom:a, symptom:b, symptom:c], said-as: { symptom:a: 甲, symptom:b: 乙 }'),
  ).toEqual([
    ['symptom:a', '甲'],
    ['symptom:b', '乙'],
    ['symptom:c', undefined],
  ]);
});

test('a term that belongs to no object is reported', () => {
  expect(problems('treats: [symptom:a, symptom:b], said-as: 甲')).toEqual([
    'data/claims/book.yaml:1:94 said-as-of-an-object: `said-as` does not tell for which of 2 objects it stands\n' +
      '    Write the term of each: { symptom:a: 甲, … }',
  ]);
  expect(problems('treats: symptom:a, said-as: { symptom:b: 甲 }')).toEqual([
    'data/claims/book.yaml:1:83 said-as-of-an-object: `symptom:b` is no object of this statement\n' +
      '    Allowed: symptom:a.',
  ]);
});

test('a sentence is no term', () => {
  const long = '甲'.repeat(21);
  expect(problems(`treats: symptom:a, said-as: ${long}`)).toEqual([
    expect.stringContaining('`said-as` has 21 characters: write the term alone, 20 at most'),
  ]);
  expect(problems('treats: symptom:a, said-as: { symptom:a: 甲。乙 }')).toEqual([
    expect.stringContaining('`said-as.symptom:a` is a sentence: write the term alone'),
  ]);
  expect(problems('treats: symptom:a, said-as: ""')).toEqual([expect.stringContaining('is empty')]);
  expect(problems('treats: symptom:a, said-as: 12')).toEqual([
    expect.stringContaining('`said-as` must be the term as the work writes it'),
  ]);
});
