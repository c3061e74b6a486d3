import { expect, test } from 'vitest';
import type { Found } from './found.graphql.ts';
import {
  everShorter,
  firstLine,
  foundLines,
  isReportedAgainst,
  spokenFound,
  unreportedLine,
} from './found-words.ts';
import type { Comparator, OutcomeResult } from './outcome.graphql.ts';

const found = (
  studies: number,
  results: readonly (readonly [Comparator, OutcomeResult])[],
  over: Partial<Found> = {},
): Found => ({
  level: 'RANDOMIZED',
  studies,
  participants: null,
  results: results.map(([against, result]) => ({ against, result })),
  ...over,
});

test('against sham comes first, then what the strongest studies compare with', () => {
  const lines = foundLines([
    found(1, [['OTHER_TREATMENT', 'BETTER']], { level: 'SYNTHESIZED' }),
    found(2, [
      ['SHAM', 'NO_DIFFERENCE'],
      ['USUAL_CARE', 'BETTER'],
    ]),
    found(4, []),
  ]);
  expect(lines.map(({ words }) => words)).toEqual([
    'no difference from sham, 2 studies',
    'better than another treatment, 1 review',
    'better than usual care, 2 studies',
  ]);
});

test('different results against one thing stand together, each with its number: none hides another', () => {
  const [line, ...others] = foundLines([
    found(3, [['SHAM', 'NO_DIFFERENCE']]),
    found(2, [['SHAM', 'BETTER']]),
    found(1, [['SHAM', 'BETTER']], { level: 'OBSERVATIONAL' }),
    found(1, [['SHAM', 'NOT_REPORTED']]),
  ]);
  expect(others).toEqual([]);
  expect(line!.counts.map(({ result, studies }) => [result, studies])).toEqual([
    ['BETTER', 3],
    ['NO_DIFFERENCE', 3],
  ]);
  expect(line!.words).toBe('against sham');
  expect(line!.spoken).toBe('against sham: better in 3 studies, no difference in 3');
});

test('no sign is without what it is against, but that of what is not reported', () => {
  const planned = [found(4, [], { level: 'REGISTERED' }), found(1, [['SHAM', 'NOT_REPORTED']])];
  expect(foundLines(planned)).toEqual([]);
  expect(unreportedLine(planned)).toMatchObject({ against: undefined, words: 'none reported, 5 studies' });
  expect(firstLine(planned)!.words).toBe('none reported, 5 studies');
  expect(firstLine([...planned, found(1, [['SHAM', 'WORSE']])])!.words).toBe('worse than sham, 1 study');
  for (const { counts, against } of foundLines([found(1, [['OTHER_POINTS', 'MIXED']])]))
    for (const { result } of counts) expect([against, result]).toEqual(['OTHER_POINTS', 'MIXED']);
});

test('a spoken line says how many took part, where all of them say it', () => {
  const sham = [['SHAM', 'BETTER']] as const;
  expect(spokenFound([found(1, sham, { participants: 220 })])).toBe(
    'better than sham, 1 study of 220 people',
  );
  expect(
    spokenFound([found(1, sham, { participants: 220 }), found(1, sham, { level: 'OBSERVATIONAL' })]),
  ).toBe('better than sham, 2 studies');
  const review = found(1, sham, { level: 'SYNTHESIZED', participants: 1842 });
  expect(spokenFound([review])).toBe('better than sham, 1 review of 1,842 people');
  expect(spokenFound([review, found(2, sham, { participants: 220 })])).toBe(
    'better than sham, 1 review, 2 studies',
  );
  expect(spokenFound([])).toBe('');
  expect(firstLine([])).toBeUndefined();
});

test('where there is less room a line says less, and never leaves out what it is against', () => {
  const [one] = foundLines([found(1, [['OTHER_TREATMENT', 'BETTER']])]);
  expect(everShorter(one!)).toEqual([
    'better than another treatment, 1 study',
    'better than another treatment',
    'against another treatment',
  ]);
  const [several] = foundLines([found(1, [['SHAM', 'BETTER']]), found(1, [['SHAM', 'WORSE']])]);
  expect(everShorter(several!)).toEqual(['against sham']);
});

test('a comparison with sham counts as reported only when it is told how it came out', () => {
  expect(isReportedAgainst([found(1, [['SHAM', 'NO_DIFFERENCE']])], 'SHAM')).toBe(true);
  expect(isReportedAgainst([found(1, [['SHAM', 'NOT_REPORTED']])], 'SHAM')).toBe(false);
  expect(isReportedAgainst([found(1, [['USUAL_CARE', 'BETTER']])], 'SHAM')).toBe(false);
});
