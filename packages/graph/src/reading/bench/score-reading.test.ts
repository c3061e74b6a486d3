import { expect, test } from 'vitest';
import type { ReadClaim } from '../model.ts';
import { precision, recall, scoreClaims, scoreMentions, sumOf } from './score-reading.ts';

const gold = (start: number, end: number, ids: string[], optional = false) => ({
  start,
  end,
  quote: '',
  ids,
  optional,
});
const found = (start: number, end: number, entity: string) => ({ start, end, entity });

test('a name is right where it touches one of the same thing', () => {
  const names = [gold(0, 4, ['acupoint:LI4']), gold(10, 18, ['symptom:headache', 'symptom:migraine'])];
  expect(scoreMentions([found(0, 2, 'acupoint:LI4'), found(10, 18, 'symptom:migraine')], names)).toEqual({
    right: 2,
    wrong: 0,
    missed: 0,
  });
  expect(scoreMentions([found(4, 8, 'acupoint:LI4')], names)).toEqual({ right: 0, wrong: 1, missed: 2 });
});

test('what is optional is neither missed nor wrong; a thing without a record is not missed, and nothing there is right', () => {
  const names = [gold(0, 4, ['region:hand'], true), gold(10, 18, ['NIL:remedy'])];
  expect(scoreMentions([], names)).toEqual({ right: 0, wrong: 0, missed: 0 });
  expect(scoreMentions([found(0, 4, 'region:arm'), found(10, 18, 'remedy:tea')], names)).toEqual({
    right: 0,
    wrong: 1,
    missed: 0,
  });
});

test('what every text is full of counts neither way', () => {
  expect(scoreMentions([found(0, 4, 'symptom:pain')], [gold(6, 8, ['quality:qi'])])).toEqual({
    right: 0,
    wrong: 0,
    missed: 0,
  });
});

const read = (subject: string, sure: boolean): ReadClaim => ({
  subject,
  relation: 'treats',
  object: 'symptom:headache',
  direction: 'supports',
  hedge: undefined,
  sure,
  rule: 'treats',
  subjectAt: undefined,
  objectAt: undefined,
});
const made = (s: string, optional = false) => ({ s, r: 'treats', o: 'symptom:headache', optional });

test('a claim counts once, as sure when one of its readings is', () => {
  const { all, sure, wrong, missed } = scoreClaims(
    [read('acupoint:LI4', false), read('acupoint:LI4', true), read('acupoint:ST36', false)],
    [made('acupoint:LI4'), made('acupoint:GB20'), made('acupoint:GB21', true)],
  );
  expect(all).toEqual({ right: 1, wrong: 1, missed: 1 });
  expect(sure).toEqual({ right: 1, wrong: 0, missed: 0 });
  expect(wrong.map(({ subject }) => subject)).toEqual(['acupoint:ST36']);
  expect(missed.map(({ s }) => s)).toEqual(['acupoint:GB20']);
});

test('shares of several texts are of their sums', () => {
  const sum = sumOf([
    { right: 1, wrong: 1, missed: 0 },
    { right: 2, wrong: 0, missed: 1 },
  ]);
  expect(precision(sum)).toBe(3 / 4);
  expect(recall(sum)).toBe(3 / 4);
});
