import { expect, test } from 'vitest';
import { FIVE_SHU, phaseOf, POINT_COUNTS, pointCount } from './channels.ts';

test('fourteen channels have 361 points', () => {
  const counts = Object.values(POINT_COUNTS);
  expect([counts.length, counts.reduce((sum, count) => sum + count, 0)]).toEqual([14, 361]);
});

test('a channel without its own points has no count', () => {
  expect([pointCount('GB'), pointCount('EX'), pointCount('constructor')]).toEqual([44, undefined, undefined]);
});

test('the phases of yin channels start at wood, those of yang channels at metal', () => {
  expect(FIVE_SHU.map((role) => phaseOf('LR', role))).toEqual([
    'element:wood',
    'element:fire',
    'element:earth',
    'element:metal',
    'element:water',
  ]);
  expect(FIVE_SHU.map((role) => phaseOf('GB', role))).toEqual([
    'element:metal',
    'element:water',
    'element:wood',
    'element:fire',
    'element:earth',
  ]);
  expect([phaseOf('GV', 'jing-well-point-of'), phaseOf('GB', 'source-point-of')]).toEqual([
    undefined,
    undefined,
  ]);
});
