import { expect, test } from 'vitest';
import { toSpoke } from './to-spoke.ts';

const sham = (level: 'OBSERVATIONAL' | 'RANDOMIZED') => ({
  level,
  studies: 1,
  participants: null,
  results: [{ against: 'SHAM' as const, result: 'BETTER' as const }],
});
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
  found: [],
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

test('what studies below the level found is left out; that one reports a result against sham stays known', () => {
  const studied = { ...claim, found: [sham('RANDOMIZED'), sham('OBSERVATIONAL')] };
  const [drawn] = toSpoke(
    { id: 'acupoint:BL23', label: 'BL23', claims: { totalCount: 1, nodes: [studied] } },
    'synthesized',
  ).claims;
  expect([drawn!.found, drawn!.againstSham]).toEqual([[], true]);
  const [all] = toSpoke(
    { id: 'acupoint:BL23', label: 'BL23', claims: { totalCount: 1, nodes: [studied] } },
    'randomized',
  ).claims;
  expect(all!.found).toEqual([sham('RANDOMIZED')]);
});
