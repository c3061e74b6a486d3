import { type Comparator, type OutcomeResult } from '#lib/outcome/outcome.graphql.ts';
import { comparatorWords, COMPARATORS, RESULTS, resultWord } from '#lib/outcome/outcome-words.ts';
import { type Design, designNoun, DESIGNS, isStudyDesign } from '#lib/work/source-noun.ts';
import type { StudyVariables } from './studies.graphql.ts';
import { inApi, inData } from '#lib/graphql/enum-names.ts';
import { type Choice, chosen } from '#lib/ui/choice.ts';

/** What the page of studies is asked for, as in its address; empty where nothing is set. */
export interface StudiesAsked {
  /** A symptom, and a point or remedy: an id, a code or a name. */
  readonly symptom: string;
  readonly treatment: string;
  readonly against: string;
  readonly design: string;
  /** A result, or `reported` for any. */
  readonly result: string;
  readonly sort: StudySort;
  /** `1` for the other way round. */
  readonly reverse: string;
  readonly after: string;
}

export const SORTS = ['level', 'name', 'year', 'participants', 'against', 'result'] as const;
export type StudySort = (typeof SORTS)[number];

export const AGAINST_CHOICES: readonly Choice[] = COMPARATORS.map((against) => ({
  value: inData(against),
  label: comparatorWords(against),
}));

export const RESULT_CHOICES: readonly Choice[] = [
  { value: 'reported', label: 'any that is reported' },
  ...RESULTS.filter((result) => result !== 'NOT_REPORTED').map((result) => ({
    value: inData(result),
    label: resultWord(result),
  })),
];

export const DESIGN_CHOICES: readonly Choice[] = DESIGNS.filter(isStudyDesign).map((design) => ({
  value: inData(design),
  label: designNoun(design),
}));

/** Reads an address; unknown values are ignored. */
export function readStudiesAsked(parameters: URLSearchParams): StudiesAsked {
  const text = (name: string) => (parameters.get(name) ?? '').trim().slice(0, 200);
  const oneOf = (name: string, choices: readonly Choice[]) => chosen(choices, text(name));
  return {
    symptom: text('symptom'),
    treatment: text('treatment'),
    against: oneOf('against', AGAINST_CHOICES),
    design: oneOf('design', DESIGN_CHOICES),
    result: oneOf('result', RESULT_CHOICES),
    sort: SORTS.find((sort) => sort === text('sort')) ?? 'level',
    reverse: text('reverse') === '1' ? '1' : '',
    after: text('after'),
  };
}

/** Whether studies are left out. */
export function isFiltered({ against, design, result }: StudiesAsked): boolean {
  return against !== '' || design !== '' || result !== '';
}

/** The variables of the query for ids that were found. */
export function studyVariables(
  asked: StudiesAsked,
  { symptom, treatment }: { readonly symptom: string | null; readonly treatment: string | null },
): Omit<StudyVariables, 'first'> {
  const { against, design, result, sort, reverse, after } = asked;
  const results =
    result === 'reported'
      ? RESULTS.filter((one) => one !== 'NOT_REPORTED')
      : [inApi(result) as OutcomeResult];
  return {
    symptom,
    treatment,
    filter: {
      ...(against !== '' && { against: [inApi(against) as Comparator] }),
      ...(design !== '' && { design: [inApi(design) as Design] }),
      ...(result !== '' && { result: results }),
    },
    sort: inApi(sort) as NonNullable<StudyVariables['sort']>,
    reverse: reverse === '1',
    after: after || null,
  };
}
