import { expect, it } from 'vitest';
import { noSuchClaim } from './no-such-claim.ts';

const asked = { subject: 'acupoint:GB30', relation: 'treats', object: 'symptom:x', rule: undefined } as const;

it('names the end that is unknown', () => {
  expect(noSuchClaim(asked, { subject: null, object: { label: 'X' } })).toMatch('“acupoint:GB30”');
  expect(noSuchClaim(asked, { subject: { label: 'GB30 Huantiao' }, object: null })).toMatch('“symptom:x”');
});

it('says in words what no source says', () => {
  const known = { subject: { label: 'GB30 Huantiao' }, object: { label: 'Headache' } };
  expect(noSuchClaim(asked, known)).toBe('No source here says “GB30 Huantiao is said to treat Headache”.');
});
