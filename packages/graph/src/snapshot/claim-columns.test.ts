import { expect, test } from 'vitest';
import { assertFits } from './claim-columns.ts';

test('more entities than a graph holds are refused with how many there are and what to do', () => {
  expect(() => assertFits(2 ** 22)).not.toThrow();
  expect(() => assertFits(5_000_000)).toThrow(
    'The data has 5,000,000 entities, and a graph holds at most 4,194,304. Leave out a data folder, or what no claim names.',
  );
});
