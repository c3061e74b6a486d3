import { expect, test } from 'vitest';
import { RELATION_KINDS } from './relations.ts';

test('six bits number every relation, as the words of claims have them', () => {
  expect(RELATION_KINDS.length).toBeLessThanOrEqual(2 ** 6);
});
