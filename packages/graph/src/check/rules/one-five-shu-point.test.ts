import { expect, test } from 'vitest';
import { datasetFrom } from '../../data/dataset-from.ts';
import { formatProblem } from '../../data/problem.ts';
import { oneFiveShuPoint } from './one-five-shu-point.ts';

const found = (files: Record<string, string>) => oneFiveShuPoint.check(datasetFrom(files)).map(formatProblem);
const well = (point: string, locator: string) =>
  `  - { subject: acupoint:${point}, jing-well-point-of: channel:GB, locator: ${locator} }\n`;

test('a second jing-well point of a channel is reported', () => {
  expect(found({ 'claims/a.yaml': `claims:\n${well('GB44', 'p. 1')}${well('GB43', 'p. 1')}` })).toEqual([
    'data/claims/a.yaml:3:16 one-five-shu-point: `acupoint:GB43` is the second `jing-well-point-of` `channel:GB` in this work; the first is `acupoint:GB44`\n    Look again in the work; two works may differ, one does not.',
  ]);
});

test('a work may repeat itself, two works may differ, and a channel has two connecting points', () => {
  expect(
    found({
      'claims/a.yaml': `claims:\n${well('GB44', 'p. 1')}${well('GB44', 'p. 2')}`,
      'claims/b.yaml': `claims:
${well('GB43', 'p. 1')}
  - { subject: [acupoint:SP4, acupoint:SP21], connecting-point-of: channel:SP, locator: p. 1 }`,
    }),
  ).toEqual([]);
});

test('a point that the work itself disputes does not count', () => {
  expect(
    found({
      'claims/a.yaml': `claims:\n${well('GB44', 'p. 1')}${well('GB43', 'p. 1, direction: disputes')}`,
    }),
  ).toEqual([]);
});

test('in one work each channel may have its own jing-well point', () => {
  expect(
    found({
      'claims/a.yaml': `claims:
${well('GB44', 'p. 1')}  - { subject: acupoint:LR1, jing-well-point-of: channel:LR, locator: p. 1 }`,
    }),
  ).toEqual([]);
});
