import { expect, test } from 'vitest';
import { focusOn } from '../view/change-view.ts';
import type { Fact } from '../map/fact.ts';
import { NO_FILTERS } from '../view/filters.ts';
import { countAround } from './count-facts.ts';
import { claimsOf, mapFilter, viewPredicate } from './filter-view.ts';
import { type Spoke, type SpokeClaim, spokesById } from './spoke.ts';
import { WHOLE_MAP } from '../view/view-state.ts';

const claim: SpokeClaim = {
  id: 'acupoint:GB30~treats~symptom:sciatica',
  subject: 'acupoint:GB30',
  relation: 'treats',
  object: 'symptom:sciatica',
  level: 'traditional',
  standing: 'supported',
  derived: false,
  againstSham: false,
  works: 3,
  sentence: '',
  found: [],
  ends: [
    { id: 'acupoint:GB30', label: 'GB30' },
    { id: 'symptom:sciatica', label: 'Sciatica' },
  ],
};
const spoke = (id: string): Spoke => ({ id, label: id, total: 1, claims: [claim] });

test('a claim between two expanded things counts once', () => {
  const counts = countAround([spoke('acupoint:GB30'), spoke('symptom:sciatica')], NO_FILTERS, undefined);
  expect(counts.shown).toBe(1);
});

test('a focus of a kind that is switched off still shows its claims', () => {
  const view = {
    ...focusOn(WHOLE_MAP, 'acupoint:GB30'),
    filters: { ...NO_FILTERS, kinds: ['symptom'] as const },
  };
  expect(viewPredicate(view, undefined)(claim)).toBe(true);
});

test('once the claims are loaded, the map keeps only the ends of claims that pass', () => {
  const filters = { ...NO_FILTERS, minLevel: 'randomized' as const };
  const facts: Fact[] = [claim, { ...claim, id: 'a', subject: 'remedy:needling', level: 'randomized' }];
  expect(mapFilter(filters, undefined, undefined).touched).toBeUndefined();
  expect(mapFilter(NO_FILTERS, facts, undefined).touched).toBeUndefined();
  expect(mapFilter(filters, facts, undefined).touched).toEqual(
    new Set(['remedy:needling', 'symptom:sciatica']),
  );
});

test('spokes are found by id, and the claims of a work too', () => {
  const [one, other] = [spoke('acupoint:GB30'), spoke('symptom:sciatica')];
  expect(spokesById([one, other])).toEqual(
    new Map([
      ['acupoint:GB30', one],
      ['symptom:sciatica', other],
    ]),
  );
  expect([claimsOf({ claims: ['a', 'b'] }), claimsOf(undefined)]).toEqual([new Set(['a', 'b']), undefined]);
});
