import { expect, test } from 'vitest';
import { needlingIds } from './needling-claims.ts';

const claim = (subject: string, relation: 'treats' | 'felt-in', object: string) => ({
  subject,
  relation,
  object,
  rule: undefined,
});

test('beside a point for a symptom are studies of needling for the same symptom', () => {
  expect(needlingIds(claim('acupoint:GB30', 'treats', 'symptom:sciatica')).slice(0, 2)).toEqual([
    'remedy:acupuncture~studied-for~symptom:sciatica',
    'remedy:acupuncture~treats~symptom:sciatica',
  ]);
});

test('other claims have none: a treatment has its results itself', () => {
  expect(needlingIds(claim('remedy:acupuncture', 'treats', 'symptom:sciatica'))).toEqual([]);
  expect(needlingIds(claim('symptom:sciatica', 'felt-in', 'region:leg'))).toEqual([]);
});
