import { expect, test } from 'vitest';
import { RELATION_KINDS } from './relations.ts';

test('every relation number fits into six bits', () => {
  expect(RELATION_KINDS.length).toBeLessThanOrEqual(2 ** 6);
});
