import { expect, test } from 'vitest';
import { datasetFrom } from '../../data/dataset-from.ts';
import { formatProblem } from '../../data/problem.ts';
import { pointNumber } from './point-number.ts';

const found = (...codes: string[]) =>
  pointNumber
    .check(datasetFrom({ 'acupoints/a.yaml': codes.map((code) => `${code}: { name: A }`).join('\n') }))
    .map(formatProblem);

test('the first and last point of a channel, only some of its points, and extra points are fine', () => {
  expect(found('GB1', 'GB44', 'BL67', 'CV24', 'EX-HN5')).toEqual([]);
});

test('a number beyond the end of its channel is refused', () => {
  expect(found('GB44', 'GB45')).toEqual([
    'data/acupoints/a.yaml:2:1 point-number: `GB45` is no point of the WHO standard\n    GB runs from GB1 to GB44.',
  ]);
});

test('0, a leading zero and a channel without points are refused', () => {
  expect(found('LU0', 'LU07', 'DU3').map((problem) => problem.split('\n    '))).toEqual([
    [
      'data/acupoints/a.yaml:1:1 point-number: `LU0` is no point of the WHO standard',
      'LU runs from LU1 to LU11.',
    ],
    [
      'data/acupoints/a.yaml:2:1 point-number: `LU07` is no point of the WHO standard',
      'LU runs from LU1 to LU11.',
    ],
    [
      'data/acupoints/a.yaml:3:1 point-number: `DU3` is no point of the WHO standard',
      '`DU` is no channel with points of its own; extra points are EX-HN5 and the like.',
    ],
  ]);
});

test('only points have numbers', () => {
  expect(
    pointNumber.check(
      datasetFrom({ 'channels.yaml': 'GB45: { name: A }', 'acupoints/a.yaml': 'EX-HN5: { name: B }' }),
    ),
  ).toEqual([]);
});
