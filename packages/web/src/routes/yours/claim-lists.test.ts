import { expect, test } from 'vitest';
import { inNumbers } from './claim-lists.ts';

test('a folder has six numbers, also when one is 0', () => {
  const of = (totalCount: number) => ({ totalCount });
  const folder = {
    entities: of(0),
    adds: of(3),
    supports: of(2),
    contests: of(1),
    neutral: of(4),
    changes: of(5),
  };
  expect(inNumbers(folder).map(({ count, word }) => `${count} ${word}`)).toEqual([
    '0 things added',
    '3 claims added',
    '2 claims supported',
    '1 claim contested',
    '4 claims left open',
    '5 claims changed',
  ]);
});
