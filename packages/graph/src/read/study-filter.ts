import { yearOf } from '../data/year-of.ts';
import type { Citation, Claim, Evidence } from '../snapshot/model.ts';
import type { StudyDesign } from '../vocabulary/levels.ts';
import { type Comparator, OUTCOME_RESULTS, type OutcomeResult } from '../vocabulary/outcomes.ts';
import { TREATMENTS } from '../vocabulary/relations.ts';

/** Conditions for a work that takes a stance; one that is left out does not restrict. One work must meet them all. */
export interface StudyFilter {
  readonly designs?: readonly StudyDesign[] | undefined;
  /** One comparison of the study came out in one of these ways … */
  readonly results?: readonly OutcomeResult[] | undefined;
  /** … and was with one of these. */
  readonly against?: readonly Comparator[] | undefined;
  /** Published in this year or later; a work without a year is left out. */
  readonly yearFrom?: number | undefined;
  /** Published in this year or earlier. */
  readonly yearTo?: number | undefined;
}

/** A study reports how something came out against sham. */
export const AGAINST_SHAM: StudyFilter = {
  against: ['sham'],
  results: OUTCOME_RESULTS.filter((result) => result !== 'not-reported'),
};

/** Whether it asks for anything of the works. */
export function asksOfWorks(filter: StudyFilter): boolean {
  return (
    asksOfOutcomes(filter) ||
    [filter.designs, filter.yearFrom, filter.yearTo].some((asked) => asked !== undefined)
  );
}

function asksOfOutcomes({ results, against }: StudyFilter): boolean {
  return results !== undefined || against !== undefined;
}

/** A function that tells whether a work meets the conditions. */
export function workTest({
  designs,
  results,
  against,
  yearFrom,
  yearTo,
}: StudyFilter): (work: Citation) => boolean {
  const asksOutcome = asksOfOutcomes({ results, against });
  return ({ fields }) => {
    const year = yearOf(fields);
    const { design, outcomes = [] } = fields.study ?? {};
    return (
      (designs === undefined || (design !== undefined && designs.includes(design))) &&
      (yearFrom === undefined || (year !== undefined && year >= yearFrom)) &&
      (yearTo === undefined || (year !== undefined && year <= yearTo)) &&
      (!asksOutcome ||
        outcomes.some(
          (outcome) =>
            (results === undefined || results.includes(outcome.result)) &&
            (against === undefined || against.includes(outcome.against)),
        ))
    );
  };
}

/**
 * A function that tells whether a piece of evidence can meet the conditions, whatever its work: outcomes are those of a
 * treatment, and of what a study found.
 */
export function pieceTest(
  filter: StudyFilter,
): (relation: Claim['relation'], role: Evidence['role']) => boolean {
  if (!asksOfOutcomes(filter)) return () => true;
  return (relation, role) => TREATMENTS.includes(relation) && role === 'finding';
}
