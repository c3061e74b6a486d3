import { expect, test } from 'vitest';
import { outcome } from './outcome.fixture.ts';
import type { Outcome } from './outcome.graphql.ts';
import {
  outcomeParts,
  outcomesSummary,
  RESULTS,
  resultAgainst,
  resultWord,
  signCharacter,
} from './outcome-words.ts';

const study = (name: string, outcomes: Outcome[], participants: number | null = null) => ({
  study: name,
  participants,
  outcomes,
});

test('a result is never said without what it is against', () => {
  expect(RESULTS.map((result) => resultAgainst(outcome({ result, against: 'USUAL_CARE' })))).toEqual([
    'better than usual care',
    'no difference from usual care',
    'worse than usual care',
    'mixed against usual care',
    'none reported against usual care',
  ]);
});

test('each result has a sign and a word of its own', () => {
  expect(RESULTS.map(signCharacter).join('')).toBe('▲=▼±○');
  expect(new Set(RESULTS.map(resultWord)).size).toBe(RESULTS.length);
});

test('a comparison tells of what, when, the figure, and who was in it; what is not recorded is left out', () => {
  const whole = outcome({
    comparator: 'needles that do not pierce',
    measure: 'leg pain',
    at: 'week 4',
    figure: '30.8 mm against 14.9 mm less',
    participants: 216,
    trials: 1,
    certainty: 'low',
  });
  expect(outcomeParts(whole)).toEqual([
    'needles that do not pierce',
    'leg pain, week 4',
    '30.8 mm against 14.9 mm less',
    '1 trial, 216 people',
    'the review calls the certainty low',
  ]);
  expect(outcomeParts(outcome({ at: 'the end' }))).toEqual(['the end']);
  expect(outcomeParts(outcome())).toEqual([]);
});

test('one study is told whole, two papers of one trial as one', () => {
  expect(outcomesSummary([])).toBe('');
  expect(outcomesSummary([study('a', [])])).toBe('');
  expect(
    outcomesSummary([
      study('a', [outcome({ result: 'NO_DIFFERENCE' }), outcome({ against: 'NO_TREATMENT' })], 302),
      study('a', [outcome({ result: 'NO_DIFFERENCE' })], 120),
    ]),
  ).toBe('In one study of 302 people: no difference from sham, better than no treatment.');
});

test('several studies are counted for each comparator, and never pooled', () => {
  const studies = [
    study('a', [outcome(), outcome()]),
    study('b', [outcome(), outcome({ result: 'NO_DIFFERENCE' })]),
    study('c', [outcome({ result: 'NO_DIFFERENCE' }), outcome({ against: 'USUAL_CARE' })]),
    study('d', [outcome(), outcome({ result: 'NOT_REPORTED' })]),
    study('e', [outcome({ against: 'USUAL_CARE', result: 'NOT_REPORTED' })]),
  ];
  expect(outcomesSummary(studies)).toBe(
    'Against sham: better in 2 studies, no difference in 1, mixed in 1. Against usual care: better in 1 study, none reported in 1.',
  );
});
