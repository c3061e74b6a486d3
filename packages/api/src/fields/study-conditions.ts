import type { Comparator, OutcomeResult, StudyDesign, StudyFilter } from '@jingluo/graph';

/** The arguments of a filter that ask something of studies. */
interface StudyArguments {
  readonly design?: StudyDesign[] | null | undefined;
  readonly result?: OutcomeResult[] | null | undefined;
  readonly against?: Comparator[] | null | undefined;
  readonly yearFrom?: number | null | undefined;
  readonly yearTo?: number | null | undefined;
}

/** What each of them asks, for the documentation. */
export const STUDY_ARGUMENTS = {
  design: 'Any of these designs.',
  result: 'One of its comparisons came out in any of these ways.',
  against:
    'One of its comparisons is with any of these; the same comparison, when a result is given too. Outcomes are those of ' +
    'treatments: other claims have none.',
  yearFrom: 'Published in this year or later. A work without a year is left out.',
  yearTo: 'Published in this year or earlier. A work without a year is left out.',
} as const satisfies Record<keyof StudyArguments, string>;

/** The conditions that the arguments set. */
export function studyConditions(asked: StudyArguments): StudyFilter {
  return {
    designs: asked.design ?? undefined,
    results: asked.result ?? undefined,
    against: asked.against ?? undefined,
    yearFrom: asked.yearFrom ?? undefined,
    yearTo: asked.yearTo ?? undefined,
  };
}
