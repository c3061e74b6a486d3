import { expect, test } from 'vitest';
import { beforeYouCompare } from './before-you-compare.ts';
import type { StudyTotals } from './studies.graphql.ts';

const counts = (results: Readonly<Record<string, number>> = {}): StudyTotals['results'] =>
  (['BETTER', 'NO_DIFFERENCE', 'WORSE', 'MIXED', 'NOT_REPORTED'] as const).map((result) => ({
    result,
    studies: results[result] ?? 0,
  }));
const totals = (over: Partial<StudyTotals>): StudyTotals => ({
  studies: 9,
  withSham: 0,
  results: counts(),
  SHAM: counts(),
  NO_TREATMENT: counts(),
  USUAL_CARE: counts(),
  OTHER_TREATMENT: counts(),
  OTHER_POINTS: counts(),
  ...over,
});

test('better is said against what, and how many with sham found no difference', () => {
  const [better, sham, silent, ...more] = beforeYouCompare(
    totals({
      withSham: 3,
      results: counts({ NOT_REPORTED: 4 }),
      SHAM: counts({ BETTER: 1, NO_DIFFERENCE: 2 }),
      OTHER_TREATMENT: counts({ BETTER: 2 }),
    }),
    false,
  );
  expect(better).toMatch(/^Better than sham in 1 study and than another treatment in 2 studies\. /);
  expect(sham).toBe('2 of 3 studies with sham found no difference from it.');
  expect(silent).toBe('4 studies have no result here. “None reported” is not “no difference”.');
  expect(more).toEqual([]);
});

test('no sham, nothing better; a result is not one of the point alone', () => {
  expect(beforeYouCompare(totals({ results: counts({ NOT_REPORTED: 1 }) }), true)).toEqual([
    'No study here compares with sham.',
    '1 study has no result here. “None reported” is not “no difference”.',
    'A result is one of all points that were needled together, and not of this point alone.',
  ]);
});
