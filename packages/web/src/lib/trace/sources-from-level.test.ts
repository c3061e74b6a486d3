import { expect, test } from 'vitest';
import { claimFromLevel, hopFromLevel } from './sources-from-level.ts';
import type { Hop, Stance } from './traced.ts';

function piece(
  id: string,
  level: Stance['level'],
  family: string[] = [],
  direction: Stance['direction'] = 'SUPPORTS',
) {
  return { direction, level, citation: { id, family: family.map((other) => ({ id: other })) } };
}

const evidence = [
  piece('review', 'SYNTHESIZED'),
  piece('trial', 'RANDOMIZED', ['plan']),
  piece('other', 'RANDOMIZED', [], 'DISPUTES'),
  piece('plan', 'REGISTERED', ['trial']),
  piece('book', 'TRADITIONAL'),
  piece('page', 'UNCITED'),
  piece('page', 'UNCITED'),
];
const claim = { id: 'c', works: 4, evidence };

test('without a level a claim keeps all its sources', () => {
  expect(claimFromLevel(claim, null)).toEqual({ ...claim, hidden: 0 });
});

test('with a level a claim keeps sources at or above it, counts supporting ones, and says how many are hidden', () => {
  const at = (level: Stance['level']) => {
    const { works, hidden, evidence: visible } = claimFromLevel(claim, level);
    return { works, hidden, visible: visible.map(({ citation }) => citation.id) };
  };
  expect(at('TRADITIONAL')).toEqual({
    works: 3,
    hidden: 1,
    visible: ['review', 'trial', 'other', 'plan', 'book'],
  });
  expect(at('RANDOMIZED')).toEqual({ works: 2, hidden: 3, visible: ['review', 'trial', 'other'] });
  expect(at('SYNTHESIZED')).toEqual({ works: 1, hidden: 5, visible: ['review'] });
});

const end = { id: 'x', name: 'X' };
const hop: Hop = {
  ...claim,
  sentence: '',
  relation: 'INVOLVES',
  level: 'SYNTHESIZED',
  standing: 'SUPPORTED',
  subject: end,
  object: end,
  derivedBy: null,
  premises: [],
};
const premise = {
  id: 'p',
  sentence: '',
  relation: 'FELT_IN',
  level: 'TRADITIONAL' as const,
  works: 5,
  cited: 2,
  subject: end,
  object: end,
};

test('for a derived hop the sources of its premises are counted from the level up', () => {
  const byRule = { ...hop, evidence: [], derivedBy: 'channel-by-region', premises: [premise] };
  expect(hopFromLevel(byRule, 'TRADITIONAL').premises.map(({ works }) => works)).toEqual([2]);
  expect(hopFromLevel(byRule, null).premises.map(({ works }) => works)).toEqual([5]);
});

test('a kind-of hop keeps sources of any level', () => {
  expect(hopFromLevel({ ...hop, relation: 'KIND_OF', premises: [] }, 'TRADITIONAL').evidence).toEqual(
    evidence,
  );
  expect(hopFromLevel({ ...hop, premises: [] }, 'TRADITIONAL').works).toBe(3);
});
