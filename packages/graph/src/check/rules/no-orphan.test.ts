import { expect, test } from 'vitest';
import { datasetFrom } from '../../data/dataset-from.ts';
import { formatProblem } from '../../data/problem.ts';
import { noOrphan } from './no-orphan.ts';

const found = (files: Record<string, string>) => noOrphan.check(datasetFrom(files)).map(formatProblem);
const ELEMENTS = 'wood: { name: Wood }\nfire: { name: Fire }\nearth: { name: Earth }';
const CLAIM = 'claims: [{ subject: element:wood, generates: element:fire, locator: p. 1 }]';

test('an entity without a claim is reported', () => {
  expect(found({ 'elements.yaml': ELEMENTS, 'claims/a.yaml': CLAIM })).toEqual([
    'data/elements.yaml:3:1 no-orphan: no claim speaks of `element:earth`\n    Add what a work says of it, or take it out.',
  ]);
});

test('a folder of names alone is fine', () => {
  expect(found({ 'elements.yaml': ELEMENTS })).toEqual([]);
});

test('while a file cannot be read, no orphan is reported', () => {
  expect(
    found({ 'elements.yaml': ELEMENTS, 'claims/a.yaml': CLAIM, 'claims/b.yaml': 'claims: [{ subj' }),
  ).toEqual([]);
});
