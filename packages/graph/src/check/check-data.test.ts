import { expect, test } from 'vitest';
import { datasetFrom } from '../data/dataset-from.ts';
import { shippedDataset } from '../read/shipped.ts';
import { checkData, RULES } from './check-data.ts';

test('the shipped data has no problem', () => {
  expect(checkData(shippedDataset())).toEqual([]);
});

test('everything is reported at once, in reading order', () => {
  const problems = checkData(
    datasetFrom({
      'elements.yaml': 'wood: { name: Wood, colour: green }\nfire:\n',
      'claims/nobody.yaml': 'claims: [{ subject: element:earth, generates: element:earth, locator: p. 1 }]',
      'channels.yaml': 'GB: { name: "open',
    }),
  );
  expect(problems.map(({ file, line, rule }) => `${file}:${line} ${rule}`)).toEqual([
    'data/channels.yaml:1 yaml-syntax',
    'data/channels.yaml:1 yaml-syntax',
    'data/claims/nobody.yaml:1 claim-without-citation',
    'data/claims/nobody.yaml:1 unknown-reference',
    'data/claims/nobody.yaml:1 relation-joins',
    'data/claims/nobody.yaml:1 unknown-reference',
    'data/elements.yaml:1 unknown-field',
    'data/elements.yaml:2 empty-field',
  ]);
});

test('a mistake that several statements share is reported once', () => {
  const problems = checkData(
    datasetFrom({
      'citations/a.yaml': 'a: { type: book, title: A, study: { design: textbook }, seen: [x] }',
      'symptoms.yaml': 'one: { name: One }\ntwo: { name: Two }',
      'claims/a.yaml':
        'claims: [{ subject: acupoint:GB300, treats: [symptom:one, symptom:two], locator: p. 1 }]',
    }),
  );
  expect(problems.map(({ rule, message }) => `${rule} ${message}`)).toEqual([
    'unknown-reference `acupoint:GB300` is the id of no record',
  ]);
});

test('each rule has a unique name and a description', () => {
  expect(new Set(RULES.map(({ name }) => name)).size).toBe(RULES.length);
  expect(RULES.filter(({ description }) => !description.endsWith('.'))).toEqual([]);
});
