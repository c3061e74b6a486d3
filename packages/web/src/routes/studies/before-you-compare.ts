import { counted } from '#lib/counted.ts';
import { joinNames } from '#lib/join-names.ts';
import { comparatorWords, COMPARATORS } from '#lib/outcome/outcome-words.ts';
import type { StudyTotals } from './studies.graphql.ts';

type Counts = StudyTotals['results'];

function studiesThat(counts: Counts, result: Counts[number]['result']): number {
  return counts.find((count) => count.result === result)?.studies ?? 0;
}

/** What to bear in mind with studies side by side, by rule from what they compare with. Nothing is weighed. */
export function beforeYouCompare(totals: StudyTotals, isOfPoint: boolean): string[] {
  const better = COMPARATORS.map((against) => ({
    against,
    studies: studiesThat(totals[against], 'BETTER'),
  })).filter(({ studies }) => studies > 0);
  const silent = studiesThat(totals.results, 'NOT_REPORTED');
  const same = studiesThat(totals.SHAM, 'NO_DIFFERENCE');
  return [
    better.length === 0
      ? ''
      : `Better ${joinNames(
          better.map(
            ({ against, studies }) =>
              `than ${comparatorWords(against)} in ${counted(studies, 'study', 'studies')}`,
          ),
          5,
        )}. Where people know which treatment they get, better than usual care or than another treatment says less than better than sham.`,
    totals.withSham === 0
      ? 'No study here compares with sham.'
      : same > 0
        ? `${same} of ${counted(totals.withSham, 'study', 'studies')} with sham found no difference from it.`
        : '',
    silent === 0
      ? ''
      : `${counted(silent, 'study has', 'studies have')} no result here. “None reported” is not “no difference”.`,
    isOfPoint ? 'A result is one of all points that were needled together, and not of this point alone.' : '',
  ].filter(Boolean);
}
