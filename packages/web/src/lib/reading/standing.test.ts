import type { Comparison, SaidBeside } from '@jingluo/graph/reading';
import { expect, test } from 'vitest';
import { markOf, spokenStanding, standingOf } from './standing.ts';
import { readClaim, thingOf } from './things.fixture.ts';

const NOTHING: Comparison = {
  known: undefined,
  works: [],
  families: 0,
  level: 'uncited',
  otherwise: [],
  nearby: [],
};
const beside = (why: SaidBeside['why'], object: string, families = 1): SaidBeside => ({
  claim: `symptom:sciatica~felt-in~${object}`,
  subject: 'symptom:sciatica',
  relation: 'felt-in',
  object,
  why,
  works: [],
  families,
  level: 'traditional',
});
const CLAIM = readClaim('symptom:sciatica felt-in region:hip');
const of = (part: Partial<Comparison>, others?: number) =>
  standingOf({ claim: CLAIM, comparison: { ...NOTHING, ...part }, thingOf, others });
const stands = (part: Partial<Comparison>, others?: number) => {
  const { stand, words } = of(part, others);
  return [stand, words];
};

test('how a claim stands, in a sign and in words', () => {
  expect(stands({})).toEqual(['alone', 'not found here']);
  expect(stands({}, 294)).toEqual(['alone', 'none of 294 others']);
  expect(stands({ known: 'c', works: ['w'], families: 1, level: 'randomized' })).toEqual([
    'said',
    '1 source',
  ]);
  expect(stands({ known: 'c', works: ['v', 'w'], families: 2, level: 'traditional' })).toEqual([
    'said',
    '2 sources',
  ]);
  expect(stands({ known: 'c', works: ['w'], families: 10 })).toEqual(['unsourced', '10 sources']);
  expect(stands({ known: 'c' })).toEqual(['unsourced', 'here, without a source']);
  expect(stands({ nearby: [beside('broader', 'region:foot', 5)] })).toEqual(['near', 'near: the foot, 5']);
  expect(stands({ nearby: [{ ...beside('broader', 'region:hip', 5), subject: 'symptom:nausea' }] })).toEqual([
    'near',
    'near: nausea, 5',
  ]);
  expect(stands({ nearby: [{ ...beside('another-relation', 'region:hip'), relation: 'involves' }] })).toEqual(
    ['near', 'near: involves, 1'],
  );
  expect(stands({ otherwise: [beside('disputed', 'region:foot', 3)] })).toEqual([
    'otherwise',
    '3 say otherwise',
  ]);
  expect(stands({ otherwise: [beside('another-value', 'region:buttock')] })).toEqual([
    'otherwise',
    'here: the buttock',
  ]);
});

test('what is said otherwise counts for more than who says so', () => {
  const part = { works: ['w'], families: 4, level: 'synthesized' as const };
  expect(stands({ ...part, otherwise: [beside('disputed', 'region:foot')] })).toEqual([
    'otherwise',
    '1 says otherwise',
  ]);
});

test('a standing is read out with its level', () => {
  const spoken = (part: Partial<Comparison>) => spokenStanding(of(part));
  expect(spoken({ works: ['w'], families: 7, level: 'traditional' })).toBe('7 sources, traditional');
  expect(spoken({ works: ['w'], families: 2 })).toBe('2 sources, no source named');
  expect(spoken({})).toBe('not found here');
});

test('a sentence has the mark of what tells most: ◐, then the best level, then near, then a stub, then a dot', () => {
  const alone = of({});
  const near = of({ nearby: [beside('broader', 'region:foot')] });
  const book = of({ works: ['w'], families: 1, level: 'traditional' });
  const trial = of({ works: ['w'], families: 1, level: 'randomized' });
  const against = of({ otherwise: [beside('disputed', 'region:foot')] });
  expect(markOf([], false).mark).toBe('none');
  expect(markOf([], true).mark).toBe('weak');
  expect(markOf([alone], true).mark).toBe('alone');
  expect(markOf([alone, near], false).mark).toBe('near');
  expect(markOf([near, book, trial, alone], false)).toEqual({ mark: 'said', level: 'RANDOMIZED' });
  expect(markOf([trial, against], false).mark).toBe('otherwise');
});
