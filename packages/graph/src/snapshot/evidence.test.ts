import { expect, test } from 'vitest';
import { EVIDENCE_ROLES, type EvidenceLevel, type Stance } from '../vocabulary/levels.ts';
import { claimLevel, claimStanding, pieceRank, strongest, weakest, workLevel } from './evidence.ts';
import type { Evidence } from './model.ts';

function evidence(level: EvidenceLevel, direction: Stance = 'supports', citation = 'citation:a'): Evidence {
  return {
    citation,
    via: undefined,
    locator: 'p. 1',
    direction,
    role: 'finding',
    verb: undefined,
    level,
    note: undefined,
    folder: 'data',
  };
}

test('a claim is as strong as its strongest supporting work', () => {
  expect(claimLevel([evidence('traditional'), evidence('randomized'), evidence('uncited')])).toBe(
    'randomized',
  );
});

test('disputing and neutral works give no level', () => {
  expect(
    claimLevel([evidence('uncited'), evidence('synthesized', 'disputes'), evidence('randomized', 'neutral')]),
  ).toBe('uncited');
});

test('one dispute makes a claim contested, however many support it', () => {
  expect(claimStanding([evidence('synthesized'), evidence('traditional', 'disputes')])).toBe('contested');
});

test('a claim made only by documents without sources is uncited', () => {
  expect(claimStanding([evidence('uncited')])).toBe('uncited');
  expect(claimStanding([evidence('traditional')])).toBe('supported');
});

test('what a study only says on the way has no level, whatever its design', () => {
  expect(EVIDENCE_ROLES.map((_, role) => pieceRank(5, role))).toEqual([5, 0]);
});

test('a retracted or unresolved work gives no level', () => {
  const fields = {
    type: 'book' as const,
    title: 'A',
    study: { design: 'randomized-trial' as const },
    seen: ['x'],
  };
  expect(workLevel(fields)).toBe('randomized');
  expect(workLevel({ ...fields, retracted: true })).toBe('uncited');
  expect(workLevel({ ...fields, unresolved: true })).toBe('uncited');
});

test('strongest and weakest of an empty list are uncited', () => {
  expect([strongest([]), weakest([])]).toEqual(['uncited', 'uncited']);
  expect([strongest(['registered', 'traditional']), weakest(['registered', 'traditional'])]).toEqual([
    'registered',
    'traditional',
  ]);
});
