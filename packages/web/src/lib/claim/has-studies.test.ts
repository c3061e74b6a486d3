import { expect, test } from 'vitest';
import { hasStudies } from './has-studies.ts';

test('a claim about a treatment that a study makes', () => {
  expect(hasStudies([{ relation: 'STUDIED_FOR', level: 'REGISTERED' }])).toBe(true);
  expect(hasStudies([{ relation: 'TREATS', level: 'SYNTHESIZED' }])).toBe(true);
  expect(hasStudies([{ relation: 'TREATS', level: 'TRADITIONAL' }])).toBe(false);
  expect(hasStudies([{ relation: 'MANIFESTS_AS', level: 'RANDOMIZED' }])).toBe(false);
  expect(hasStudies([])).toBe(false);
});
