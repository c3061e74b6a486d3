import { expect, it } from 'vitest';
import { noSuchClaim } from './no-such-claim.ts';

const claim = { subject: 'acupoint:GB30', relation: 'treats', object: 'symptom:x', rule: undefined } as const;

it('names the unknown end', () => {
  expect(noSuchClaim(claim, { subject: null, object: { label: 'X' } })).toMatch('“acupoint:GB30”');
  expect(noSuchClaim(claim, { subject: { label: 'GB30 Huantiao' }, object: null })).toMatch('“symptom:x”');
});

it('describes the claim that no source makes', () => {
  const known = { subject: { label: 'GB30 Huantiao' }, object: { label: 'Headache' } };
  expect(noSuchClaim(claim, known)).toBe('No source here says “GB30 Huantiao is said to treat Headache”.');
});
