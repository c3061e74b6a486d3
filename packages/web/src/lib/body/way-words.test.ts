import { expect, test } from 'vitest';
import { wayWords } from './way-words.ts';

test('a part of a way has the words of the standard, and another its share', () => {
  expect([0.25, 0.333, 0.5, 0.667, 0.75, 0.4].map(wayWords)).toEqual([
    'A quarter of the way',
    'A third of the way',
    'Half way',
    'Two thirds of the way',
    'Three quarters of the way',
    '40 % of the way',
  ]);
});
