import { expect, test } from 'vitest';
import { keptFragment, keptInFragment } from './kept-link.ts';

const IDS = ['acupoint:PC6~treats~symptom:nausea', 'symptom:a,b~felt-in~region:c&d'];

test('what was kept is in the fragment, each claim once, and comes back from it', () => {
  const fragment = keptFragment([...IDS, IDS[0]!]);
  expect(fragment).toMatch(/^#kept=acupoint:PC6~treats~symptom:nausea,/);
  expect(keptInFragment(fragment)).toEqual(IDS);
});

test('another fragment, a broken escape and what is too long hold nothing', () => {
  expect(keptInFragment('')).toEqual([]);
  expect(keptInFragment('#sentence-3')).toEqual([]);
  expect(keptInFragment(`#kept=%zz,${'a'.repeat(400)},ok`)).toEqual(['ok']);
  expect(keptInFragment(`#kept=${'a,'.repeat(5000)}`)).toHaveLength(1000);
});
