import { expect, test } from 'vitest';
import { datasetFrom } from '../../data/dataset-from.ts';
import { elementCycles } from './element-cycles.ts';

const claims = (...pairs: string[]) =>
  `claims:\n${pairs
    .map((pair) => pair.split(' '))
    .map(([a, relation, b]) => `  - { subject: element:${a}, ${relation}: element:${b}, locator: p. 1 }`)
    .join('\n')}`;
const found = (files: Record<string, string>) =>
  elementCycles.check(datasetFrom(files)).map(({ line, message }) => `${line} ${message}`);

test('both cycles, or a part of one, are fine', () => {
  expect(
    found({
      'claims/a.yaml': claims(
        'wood generates fire',
        'fire generates earth',
        'earth generates metal',
        'metal generates water',
        'water generates wood',
        'wood controls earth',
        'earth controls water',
        'water controls fire',
        'fire controls metal',
        'metal controls wood',
      ),
      'claims/b.yaml': claims('fire generates earth'),
    }),
  ).toEqual([]);
});

test('a second generated or controlling element is reported', () => {
  expect(found({ 'claims/a.yaml': claims('wood generates fire', 'wood generates earth') })).toEqual([
    '3 `element:wood` already generates `element:fire` in this work',
  ]);
  expect(found({ 'claims/a.yaml': claims('wood controls earth', 'fire controls earth') })).toEqual([
    '3 `element:wood` already controls `element:earth` in this work',
  ]);
});

test('two elements do not generate each other', () => {
  expect(found({ 'claims/a.yaml': claims('wood generates fire', 'fire generates wood') })).toEqual([
    '3 `element:wood` already generates `element:fire`, the other way round in this work',
  ]);
});

test('two works may differ', () => {
  expect(
    found({
      'claims/a.yaml': claims('wood generates fire'),
      'claims/b.yaml': claims('fire generates wood', 'wood generates earth'),
    }),
  ).toEqual([]);
});

test('disputed claims and other relations do not count for a cycle', () => {
  expect(
    found({
      'claims/a.yaml': `${claims('wood generates fire', 'wood corresponds-to fire', 'wood corresponds-to earth', 'fire corresponds-to wood')}
  - { subject: element:fire, generates: element:wood, direction: disputes, locator: p. 2 }
  - { subject: element:wood, generates: element:earth, direction: neutral, locator: p. 2 }`,
    }),
  ).toEqual([]);
});

test('an element joined to itself is left to the rule for that', () => {
  expect(found({ 'claims/a.yaml': claims('wood generates wood') })).toEqual([]);
});
