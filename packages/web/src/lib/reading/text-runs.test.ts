import type { Mention } from '@jingluo/graph/reading';
import { expect, test } from 'vitest';
import { textRuns } from './text-runs.ts';

const TEXT = 'Before. PC6 treats nausea [1]. After';
const named = (start: number, end: number): Mention => ({
  start,
  end,
  entity: 'x',
  others: [],
  by: 'name',
});
const of = (mentions: readonly Mention[]) =>
  textRuns(TEXT, { start: 8, end: 30, mentions, marks: [{ start: 26, end: 29, works: [0] }] });

test('a sentence comes apart into names, marks and what is between, and together again', () => {
  const runs = of([named(19, 25), named(8, 11)]);
  expect(runs.map(({ text, mention, mark }) => [text, mention ? 'name' : mark ? 'mark' : ''])).toEqual([
    ['PC6', 'name'],
    [' treats ', ''],
    ['nausea', 'name'],
    [' ', ''],
    ['[1]', 'mark'],
    ['.', ''],
  ]);
  expect(runs.map(({ text }) => text).join('')).toBe(TEXT.slice(8, 30));
});

test('of names that overlap the first and longest is underlined', () => {
  const runs = of([named(8, 18), named(8, 11), named(15, 25)]);
  expect(runs.filter(({ mention }) => mention).map(({ text }) => text)).toEqual(['PC6 treats']);
});
