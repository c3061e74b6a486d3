import { expect, it } from 'vitest';
import { missingWorksSentence } from './missing-works.ts';

it('names the missing works, and whether they are of a link or of the basket', () => {
  expect(missingWorksSentence(['a'], false)).toBe('One source of this link is not here and is left out: a.');
  expect(missingWorksSentence(['a', 'b'], true)).toBe(
    '2 sources of your basket are not here and are left out: a, b.',
  );
});
