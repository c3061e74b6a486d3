import { expect, test } from 'vitest';
import { changeInWords } from './change-in-words.ts';

test('only values that changed are named', () => {
  const uncited = { levelBefore: 'UNCITED', standingBefore: 'UNCITED' } as const;
  expect(changeInWords({ ...uncited, levelAfter: 'TRADITIONAL', standingAfter: 'SUPPORTED' })).toBe(
    'Level: uncited → traditional. uncited → supported',
  );
  expect(changeInWords({ ...uncited, levelAfter: 'UNCITED', standingAfter: 'CONTESTED' })).toBe(
    'uncited → contested',
  );
});
