import { expect, test } from 'vitest';
import { coverageLine } from './coverage-line.ts';

test('says for each family how many characters of how many it draws', () => {
  const line = coverageLine([
    { family: 'Noto Serif TC', needed: 232, covered: 231, bytes: 88_600 },
    { family: 'Noto Serif SC', needed: 0, covered: 0, bytes: 0 },
  ]);
  expect(line).toBe(
    'Han fonts: Noto Serif TC 231 of 232 characters, 89 kB; Noto Serif SC 0 of 0 characters, 0 kB',
  );
});
