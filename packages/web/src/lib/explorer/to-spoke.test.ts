import { expect, test } from 'vitest';
import { toSpoke } from './to-spoke.ts';

const claim = {
  id: 'acupoint:BL23~studied-for~symptom:low-back-pain',
  sentence: 'BL23 was studied for low back pain',
  relation: 'STUDIED_FOR',
  level: 'RANDOMIZED',
  standing: 'SUPPORTED',
  works: 24,
  traditional: 23,
  registered: 22,
  observational: 6,
  randomized: 5,
  synthesized: 0,
  derivedBy: null,
  subject: { id: 'acupoint:BL23', label: 'BL23' },
  object: { id: 'symptom:low-back-pain', label: 'Low back pain' },
} as const;

test.each([
  ['uncited', 24],
  ['traditional', 23],
  ['registered', 22],
  ['observational', 6],
  ['randomized', 5],
] as const)('from %s up a line counts %i sources', (minLevel, works) => {
  const spoke = toSpoke(
    { id: 'acupoint:BL23', label: 'BL23', claims: { totalCount: 1, nodes: [claim] } },
    minLevel,
  );
  expect(spoke.claims.map((each) => each.works)).toEqual([works]);
});
