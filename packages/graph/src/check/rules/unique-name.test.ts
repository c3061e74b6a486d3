import { expect, test } from 'vitest';
import { datasetFrom } from '../../data/dataset-from.ts';
import { formatProblem } from '../../data/problem.ts';
import { uniqueName } from './unique-name.ts';

const found = (files: Record<string, string>) => uniqueName.check(datasetFrom(files)).map(formatProblem);

test('two symptoms with the same name are refused, also with different capitals', () => {
  expect(
    found({
      'symptoms/a.yaml': 'leg-pain: { name: Leg pain }',
      'symptoms/b.yaml': 'pain: { name: leg Pain }',
    }),
  ).toEqual([
    'data/symptoms/b.yaml:1:15 unique-name: `symptom:pain` has the name of `symptom:leg-pain`: leg Pain\n    Join the two, or name what tells them apart.',
  ]);
});

test('things of two kinds may share a name', () => {
  expect(found({ 'organs.yaml': 'a: { name: Heart }', 'regions.yaml': 'b: { name: Heart }' })).toEqual([]);
});

test('known homonyms pass, and a third point with that name does not', () => {
  const futu = { 'acupoints/a.yaml': 'LI18: { name: Futu }\nST32: { name: Futu }' };
  expect(found(futu)).toEqual([]);
  expect(found({ ...futu, 'acupoints/b.yaml': 'ST33: { name: Futu }' })).toHaveLength(1);
});

test('the points of a homonym share that name and no other', () => {
  expect(found({ 'acupoints/a.yaml': 'LI18: { name: Rabbit }\nST32: { name: Rabbit }' })).toHaveLength(1);
});

test('a duplicate record is left to the rule for ids', () => {
  expect(
    found({ 'symptoms/a.yaml': 'pain: { name: Pain }', 'symptoms/b.yaml': 'pain: { name: Pain }' }),
  ).toEqual([]);
});
