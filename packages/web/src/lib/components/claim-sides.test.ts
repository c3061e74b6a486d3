import { expect, it } from 'vitest';
import { claimSides, sidesOf } from './claim-sides.ts';
import { evidence } from './piece.fixture.ts';

const claim = {
  evidence: [
    evidence('book'),
    evidence('doubt', { direction: 'DISPUTES' }),
    evidence('plan', { direction: 'NEUTRAL', level: 'REGISTERED' }),
    evidence('book', { locator: 'page 9' }),
  ],
};
const twin = { evidence: [evidence('trial', { level: 'RANDOMIZED' })] };

function columns(relation: 'TREATS' | 'STUDIED_FOR' | 'FELT_IN', beside: typeof twin | null) {
  return claimSides({ relation }, sidesOf(claim, beside)).map(({ key, pieces, ofTwin }) => [
    key,
    pieces.map(({ citation }) => citation.id).join(' '),
    ofTwin,
  ]);
}

it('puts studies of a point beside the claim that it helps', () => {
  expect(columns('TREATS', twin)).toEqual([
    ['so', 'book', false],
    ['otherwise', 'doubt', false],
    ['studied', 'plan trial', true],
  ]);
});

it('puts who says that it helps beside the claim that it was studied', () => {
  expect(columns('STUDIED_FOR', twin)).toEqual([
    ['so', 'book', false],
    ['otherwise', 'doubt', false],
    ['studied', 'plan', false],
    ['helps', 'trial', true],
  ]);
});

it('always has both sides, also when nobody is on one', () => {
  const sides = claimSides({ relation: 'FELT_IN' }, sidesOf({ evidence: [] }, null));
  expect(sides.map(({ key, pieces }) => [key, pieces.length])).toEqual([
    ['so', 0],
    ['otherwise', 0],
  ]);
});
