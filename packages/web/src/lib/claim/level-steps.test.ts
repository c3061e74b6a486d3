import { expect, it } from 'vitest';
import { groupByWork } from './evidence-by-work.ts';
import { levelSteps } from './level-steps.ts';
import { evidence } from './piece.fixture.ts';

it('counts works at each level by what they say', () => {
  const pieces = groupByWork([
    evidence('article', { level: 'UNCITED' }),
    evidence('standard', { direction: 'DISPUTES' }),
    evidence('book'),
  ]);
  const beside = groupByWork([evidence('trial', { level: 'REGISTERED' })]);
  expect(levelSteps(pieces, beside).slice(0, 4)).toEqual([
    { level: 'UNCITED', sayingSo: 1, sayingOtherwise: 0, beside: 0 },
    { level: 'TRADITIONAL', sayingSo: 1, sayingOtherwise: 1, beside: 0 },
    { level: 'REGISTERED', sayingSo: 0, sayingOtherwise: 0, beside: 1 },
    { level: 'OBSERVATIONAL', sayingSo: 0, sayingOtherwise: 0, beside: 0 },
  ]);
});

it('counts a review and its plan once, at the level of the review', () => {
  const pieces = groupByWork([
    evidence('plan', { level: 'REGISTERED' }, ['review']),
    evidence('review', { level: 'SYNTHESIZED' }, ['plan']),
  ]);
  expect(levelSteps(pieces).map(({ sayingSo }) => sayingSo)).toEqual([0, 0, 0, 0, 0, 1]);
});
