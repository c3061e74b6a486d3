import { expect, it } from 'vitest';
import { countFamilies, groupByWork, isBareRegistration } from './evidence-by-work.ts';
import { evidence } from './piece.fixture.ts';

it('joins two places in one work to one piece', () => {
  const pieces = groupByWork([
    evidence('a', { locator: 'page 1' }),
    evidence('b'),
    evidence('a', { locator: 'page 9' }),
  ]);
  expect(pieces.map(({ citation, places }) => [citation.id, places.map(({ locator }) => locator)])).toEqual([
    ['a', ['page 1', 'page 9']],
    ['b', ['page 1']],
  ]);
});

it('separates what a work supports from what it disputes', () => {
  expect(groupByWork([evidence('a'), evidence('a', { direction: 'DISPUTES' })])).toHaveLength(2);
});

it('separates what a work found from what it only says on the way', () => {
  const [found, background] = groupByWork([
    evidence('a', { level: 'SYNTHESIZED' }),
    evidence('a', { role: 'BACKGROUND', level: 'UNCITED' }),
  ]);
  expect([found, background].map((piece) => [piece!.role, piece!.level])).toEqual([
    ['FINDING', 'SYNTHESIZED'],
    ['BACKGROUND', 'UNCITED'],
  ]);
});

it('counts a family once', () => {
  const pieces = groupByWork([
    evidence('review', {}, ['plan']),
    evidence('plan', {}, ['review']),
    evidence('other'),
  ]);
  expect(countFamilies(pieces)).toBe(2);
});

it('a registration is bare when only its number and place are known', () => {
  const [bare, noted, named] = groupByWork([
    evidence('NCT01'),
    evidence('NCT02', { note: 'with electricity' }),
    evidence('A trial'),
  ]);
  expect([bare, noted, named].map((piece) => isBareRegistration(piece!))).toEqual([true, false, false]);
});
