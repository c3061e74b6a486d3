import { expect, test } from 'vitest';
import { focusOn, pathsBetween } from '../view/change-view.ts';
import type { Fact } from '../map/fact.ts';
import { NO_FILTERS } from '../view/filters.ts';
import { countAround } from './count-facts.ts';
import { claimsOf, knownView, mapFilter, passerFor, singledClaims, spokesById } from './shown.ts';
import type { Spoke, SpokeClaim } from './spoke.ts';
import { WHOLE_MAP } from '../view/view-state.ts';

const claim: SpokeClaim = {
  id: 'acupoint:GB30~treats~symptom:sciatica',
  subject: 'acupoint:GB30',
  relation: 'treats',
  object: 'symptom:sciatica',
  level: 'traditional',
  standing: 'supported',
  derived: false,
  works: 3,
  sentence: '',
  ends: [
    { id: 'acupoint:GB30', label: 'GB30' },
    { id: 'symptom:sciatica', label: 'Sciatica' },
  ],
};
const spoke = (id: string): Spoke => ({ id, label: id, total: 1, claims: [claim] });

test('what is asked for by another name is known by its id, and what nothing is called is left out', () => {
  const asked = { ...focusOn(WHOLE_MAP, 'GB-30'), opened: [{ id: 'symptom:x', count: undefined }] };
  expect(knownView(asked, [{ id: 'acupoint:GB30' }])).toEqual(focusOn(WHOLE_MAP, 'acupoint:GB30'));
});

test('a claim between two opened things counts once', () => {
  const counts = countAround([spoke('acupoint:GB30'), spoke('symptom:sciatica')], NO_FILTERS, undefined);
  expect(counts.shown).toBe(1);
});

test('a focus of a kind that is switched off still shows its claims', () => {
  const view = {
    ...focusOn(WHOLE_MAP, 'acupoint:GB30'),
    filters: { ...NO_FILTERS, kinds: ['symptom'] as const },
  };
  expect(passerFor(view, undefined)(claim)).toBe(true);
});

test('the map fades what no claim that passes ends at, once it knows the claims', () => {
  const filters = { ...NO_FILTERS, minLevel: 'randomized' as const };
  const facts: Fact[] = [claim, { ...claim, id: 'a', subject: 'remedy:needling', level: 'randomized' }];
  expect(mapFilter(filters, undefined, undefined).touched).toBeUndefined();
  expect(mapFilter(NO_FILTERS, facts, undefined).touched).toBeUndefined();
  expect(mapFilter(filters, facts, undefined).touched).toEqual(
    new Set(['remedy:needling', 'symptom:sciatica']),
  );
});

test('the whole map is known as it is; of two ends each by its own id', () => {
  expect(knownView(WHOLE_MAP, [])).toBe(WHOLE_MAP);
  const view = { ...pathsBetween(WHOLE_MAP, 'wood', 'sciatica'), opened: [{ id: 'organ:liver', count: 9 }] };
  const found = ['element:wood', 'symptom:sciatica', 'organ:liver'].map((id) => ({ id }));
  expect(knownView(view, found)).toEqual({ ...view, focus: 'element:wood', to: 'symptom:sciatica' });
});

test('what is in focus and is called nothing leaves the whole map', () => {
  expect(knownView(focusOn(WHOLE_MAP, 'GB300'), [])).toEqual(WHOLE_MAP);
  expect(knownView(pathsBetween(WHOLE_MAP, 'wood', 'nothing'), [{ id: 'element:wood' }])).toEqual(
    focusOn(WHOLE_MAP, 'element:wood'),
  );
});

test('things are found by their ids, and the claims of the one work by theirs', () => {
  const [one, other] = [spoke('acupoint:GB30'), spoke('symptom:sciatica')];
  expect(spokesById([one, other])).toEqual(
    new Map([
      ['acupoint:GB30', one],
      ['symptom:sciatica', other],
    ]),
  );
  expect([claimsOf({ claims: ['a', 'b'] }), claimsOf(undefined)]).toEqual([new Set(['a', 'b']), undefined]);
});

test('of the paths one is singled out, with the claims of all its hops', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ ...claim, id })) as [SpokeClaim, SpokeClaim, SpokeClaim];
  const ways = [
    { nodes: [], hops: [[a]] },
    { nodes: [], hops: [[a, b], [c]] },
  ];
  expect([singledClaims(ways, 2), singledClaims(ways, 1)]).toEqual([
    new Set(['a', 'b', 'c']),
    new Set(['a']),
  ]);
  expect([singledClaims(ways, undefined), singledClaims(ways, 3)]).toEqual([undefined, undefined]);
});
