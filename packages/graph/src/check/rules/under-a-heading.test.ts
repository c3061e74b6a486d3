import { expect, test } from 'vitest';
import { datasetFrom } from '../../data/dataset-from.ts';
import { formatProblem } from '../../data/problem.ts';
import { underAHeading } from './under-a-heading.ts';

const found = (...files: Parameters<typeof datasetFrom>) =>
  underAHeading.check(datasetFrom(...files)).map(formatProblem);

const SYMPTOMS = 'pain: { name: Pains, heading: true }\nache: { name: Ache }\nlimp: { name: Limp }';
const CLAIM = 'claims: [{ subject: symptom:ache, kind-of: symptom:pain, locator: p. 1 }]';

test('a symptom without a broader term is refused where there are headings', () => {
  expect(found({ 'symptoms/a.yaml': SYMPTOMS, 'claims/a.yaml': CLAIM })).toEqual([
    'data/symptoms/a.yaml:3:1 under-a-heading: `symptom:limp` hangs nowhere: it is a kind of nothing and is no heading\n    Say of which broader symptom it is a kind, or under which heading it stands.',
  ]);
});

test('without headings nothing need hang anywhere; headings of regions ask nothing of symptoms', () => {
  expect(found({ 'symptoms/a.yaml': 'limp: { name: Limp }' })).toEqual([]);
  expect(
    found({ 'symptoms/a.yaml': 'limp: { name: Limp }', 'regions.yaml': 'trunk: { name: T, heading: true }' }),
  ).toEqual([]);
});

test('a folder that adds terms and has no headings is not looked at', () => {
  const base = { 'symptoms/a.yaml': SYMPTOMS.replace('\nlimp: { name: Limp }', ''), 'claims/a.yaml': CLAIM };
  expect(found(base, { notes: { 'symptoms/b.yaml': 'limp: { name: Limp }' } })).toEqual([]);
});

test('a broader term that a work only disputes is none', () => {
  const disputed = CLAIM.replace('locator: p. 1', 'locator: p. 1, direction: disputes');
  expect(found({ 'symptoms/a.yaml': SYMPTOMS, 'claims/a.yaml': disputed })).toHaveLength(2);
});

test('while a file cannot be read, nothing is reported', () => {
  expect(found({ 'symptoms/a.yaml': SYMPTOMS, 'claims/a.yaml': 'claims: [{ subj' })).toEqual([]);
});
