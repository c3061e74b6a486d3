import type { Comparison, SaidBeside } from '@jingluo/graph/reading';
import { expect, test } from 'vitest';
import { compareDenial } from './compare-denial.ts';
import { readClaim } from './things.fixture.ts';

const claim = readClaim('acupoint:PC6 treats symptom:nausea', { direction: 'disputes' });
const disputed: SaidBeside = {
  claim: 'c',
  subject: claim.subject,
  relation: 'treats',
  object: claim.object,
  why: 'disputed',
  works: ['against'],
  families: 1,
  level: 'randomized',
};
const SAID: Comparison = {
  known: 'c',
  works: ['for', 'for too'],
  families: 2,
  level: 'synthesized',
  otherwise: [disputed],
  nearby: [{ ...disputed, why: 'broader' }],
};

test('who makes a claim that the text denies says otherwise, who disputes it says so, too', () => {
  expect(compareDenial(claim, SAID)).toEqual({
    known: 'c',
    works: ['against'],
    families: 1,
    level: 'randomized',
    otherwise: [{ ...disputed, works: ['for', 'for too'], families: 2, level: 'synthesized' }],
    nearby: [],
  });
});

test('a denial of what nobody says is not found here', () => {
  const nothing = { known: undefined, works: [], families: 0, level: 'uncited', otherwise: [] } as const;
  expect(compareDenial(claim, { ...nothing, nearby: [{ ...disputed, why: 'broader' }] })).toEqual({
    ...nothing,
    nearby: [],
  });
});
