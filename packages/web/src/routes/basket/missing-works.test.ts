import { expect, it } from 'vitest';
import { missingWorksSentence } from './missing-works.ts';

it('names the works that are not here, and whose they were', () => {
  expect(missingWorksSentence(['a'], false)).toBe('One source of this link is not here and is left out: a.');
  expect(missingWorksSentence(['a', 'b'], true)).toBe(
    '2 sources of your basket are not here and are left out: a, b.',
  );
});
