import { expect, it } from 'vitest';
import { claimSummary } from './claim-summary.ts';
import { groupByWork } from './evidence-by-work.ts';
import { evidence } from './piece.fixture.ts';

const none = { sayingSo: [], sayingOtherwise: [], noVerdict: [], twin: [] };
const one = groupByWork([evidence('a')]);
const two = groupByWork([evidence('a'), evidence('b')]);

it('says how many works say so and how strong the strongest is', () => {
  const claim = { level: 'TRADITIONAL', relation: 'TREATS', derivedBy: null } as const;
  expect(claimSummary(claim, { ...none, sayingSo: two, twin: one })).toBe(
    '2 works say so, the strongest traditional. 1 work studied it; that says nothing of success.',
  );
});

it('says when one work names no source and others say otherwise', () => {
  const claim = { level: 'UNCITED', relation: 'FELT_IN', derivedBy: null } as const;
  expect(claimSummary(claim, { ...none, sayingSo: one, sayingOtherwise: two })).toBe(
    '1 work says so and names no source. 2 works say otherwise.',
  );
});

it('says of what was studied how many works say that it helps', () => {
  const claim = { level: 'RANDOMIZED', relation: 'STUDIED_FOR', derivedBy: null } as const;
  expect(claimSummary(claim, { ...none, sayingSo: one, twin: two })).toBe(
    '1 work says so, randomized. 2 works say that it helps.',
  );
});

it('says of a derived claim that no work is counted for it', () => {
  const claim = { level: 'UNCITED', relation: 'INVOLVES', derivedBy: 'channel-by-region' } as const;
  expect(claimSummary(claim, none)).toMatch(/^It follows by rule/);
});
