import { expect, test } from 'vitest';
import { countByLevel, shareWorks, totalWorks } from './shares.ts';
import type { Stance } from './traced.ts';

function piece(
  id: string,
  level: Stance['level'],
  family: string[] = [],
  direction: Stance['direction'] = 'SUPPORTS',
) {
  return { direction, level, citation: { id, family: family.map((work) => ({ id: work })) } };
}

test('splits the works by level and claim, uncited last', () => {
  const claims = [
    { id: 'studied', evidence: [piece('trial', 'RANDOMIZED'), piece('entry', 'REGISTERED')] },
    {
      id: 'treats',
      evidence: [piece('book', 'TRADITIONAL'), piece('blog', 'UNCITED'), piece('site', 'UNCITED')],
    },
  ];
  expect(shareWorks(claims)).toEqual([
    { claim: 'treats', level: 'TRADITIONAL', works: 1 },
    { claim: 'studied', level: 'REGISTERED', works: 1 },
    { claim: 'studied', level: 'RANDOMIZED', works: 1 },
    { claim: 'treats', level: 'UNCITED', works: 2 },
  ]);
});

test('counts a work once for several claims', () => {
  const book = piece('book', 'TRADITIONAL');
  const shares = shareWorks([
    { id: 'a', evidence: [book] },
    { id: 'b', evidence: [book] },
  ]);
  expect(shares).toEqual([{ claim: 'a', level: 'TRADITIONAL', works: 1 }]);
});

test('counts a family once, at its highest level', () => {
  const shares = shareWorks([
    {
      id: 'a',
      evidence: [piece('protocol', 'REGISTERED', ['trial']), piece('trial', 'RANDOMIZED', ['protocol'])],
    },
  ]);
  expect(shares).toEqual([{ claim: 'a', level: 'RANDOMIZED', works: 1 }]);
});

test('leaves out disputing and neutral works', () => {
  const evidence = [piece('a', 'RANDOMIZED', [], 'DISPUTES'), piece('b', 'RANDOMIZED', [], 'NEUTRAL')];
  expect(shareWorks([{ id: 'x', evidence }])).toEqual([]);
});

test('adds shares of one level together', () => {
  const shares = [
    { claim: 'a', level: 'TRADITIONAL', works: 2 },
    { claim: 'b', level: 'TRADITIONAL', works: 1 },
    { claim: 'b', level: 'UNCITED', works: 3 },
  ] as const;
  expect(countByLevel(shares)).toEqual([
    { level: 'TRADITIONAL', works: 3 },
    { level: 'UNCITED', works: 3 },
  ]);
  expect(totalWorks(shares)).toBe(6);
});
