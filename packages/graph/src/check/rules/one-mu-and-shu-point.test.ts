import { expect, test } from 'vitest';
import { datasetFrom } from '../../data/dataset-from.ts';
import { formatProblem } from '../../data/problem.ts';
import { oneMuAndShuPoint } from './one-mu-and-shu-point.ts';

const found = (files: Record<string, string>) =>
  oneMuAndShuPoint.check(datasetFrom(files)).map(formatProblem);

test('a second back-shu point of an organ is reported', () => {
  expect(
    found({
      'claims/a.yaml': `claims:
  - { subject: [acupoint:BL18, acupoint:BL19], back-shu-point-of: organ:liver, locator: p. 1 }`,
    }),
  ).toEqual([
    'data/claims/a.yaml:2:32 one-mu-and-shu-point: `acupoint:BL19` is the second `back-shu-point-of` `organ:liver` in this work; the first is `acupoint:BL18`\n    Look again in the work; two works may differ, one does not.',
  ]);
});

test('one of each is fine, and two works may differ', () => {
  expect(
    found({
      'claims/a.yaml': `claims:
  - { subject: acupoint:BL18, back-shu-point-of: organ:liver, locator: p. 1 }
  - { subject: acupoint:LR14, front-mu-point-of: organ:liver, locator: p. 1 }`,
      'claims/b.yaml': 'claims: [{ subject: acupoint:BL19, back-shu-point-of: organ:liver, locator: p. 1 }]',
    }),
  ).toEqual([]);
});

test('a second front-mu point is reported, but not one of another organ or another role', () => {
  expect(
    found({
      'claims/a.yaml': `claims:
  - { subject: acupoint:LR14, front-mu-point-of: organ:liver, locator: p. 1 }
  - { subject: acupoint:GB24, front-mu-point-of: organ:gallbladder, locator: p. 1 }
  - { subject: acupoint:LR13, front-mu-point-of: organ:liver, locator: p. 2 }
  - { subject: [acupoint:BL57, acupoint:BL58], treats: symptom:piles, locator: p. 3 }`,
    }).map((problem) => problem.split(' in this work')[0]),
  ).toEqual([
    'data/claims/a.yaml:4:16 one-mu-and-shu-point: `acupoint:LR13` is the second `front-mu-point-of` `organ:liver`',
  ]);
});
