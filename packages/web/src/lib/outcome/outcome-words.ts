import { counted } from '../counted.ts';
import type { Comparator, Outcome, OutcomeResult } from './outcome.graphql.ts';

/** In the order in which they are shown: visual/pages/brief-claims.md, section 2. */
export const RESULTS: readonly OutcomeResult[] = [
  'BETTER',
  'NO_DIFFERENCE',
  'WORSE',
  'MIXED',
  'NOT_REPORTED',
];

const CHARACTERS: Readonly<Record<OutcomeResult, string>> = {
  BETTER: '▲',
  NO_DIFFERENCE: '=',
  WORSE: '▼',
  MIXED: '±',
  NOT_REPORTED: '○',
};

/** The sign as a character, for copied text and files. */
export function signCharacter(result: OutcomeResult): string {
  return CHARACTERS[result];
}

const WORDS: Readonly<Record<OutcomeResult, string>> = {
  BETTER: 'better',
  NO_DIFFERENCE: 'no difference',
  WORSE: 'worse',
  MIXED: 'mixed',
  NOT_REPORTED: 'none reported',
};

/** The result in one or two words, as a key of the signs has it. */
export function resultWord(result: OutcomeResult): string {
  return WORDS[result];
}

const AGAINST: Readonly<Record<Comparator, string>> = {
  SHAM: 'sham',
  NO_TREATMENT: 'no treatment',
  USUAL_CARE: 'usual care',
  OTHER_TREATMENT: 'another treatment',
  OTHER_POINTS: 'other points',
};

/** What studies compare with, in the order in which it is shown. */
export const COMPARATORS = Object.keys(AGAINST) as Comparator[];

/** What the treatment was compared with, in two words. */
export function comparatorWords(against: Comparator): string {
  return AGAINST[against];
}

/** "better than sham", "no difference from usual care": a result is never said without what it is against. */
export function resultAgainst({ result, against }: Pick<Outcome, 'result' | 'against'>): string {
  const other = comparatorWords(against);
  const said: Readonly<Record<OutcomeResult, string>> = {
    BETTER: `better than ${other}`,
    NO_DIFFERENCE: `no difference from ${other}`,
    WORSE: `worse than ${other}`,
    MIXED: `mixed against ${other}`,
    NOT_REPORTED: `none reported against ${other}`,
  };
  return said[result];
}

/** What a comparison is about, part by part: against exactly what, of what, when, the figure, and who was in it. */
export function outcomeParts(outcome: Outcome): string[] {
  const { comparator, measure, at, figure, participants, trials, certainty } = outcome;
  return [
    comparator,
    [measure, at].filter(Boolean).join(', '),
    figure,
    [
      trials === null ? '' : counted(trials, 'trial'),
      participants === null ? '' : counted(participants, 'person', 'people'),
    ]
      .filter(Boolean)
      .join(', '),
    certainty === null ? '' : `the review calls the certainty ${certainty}`,
  ].filter((part): part is string => Boolean(part));
}

/** What one study reports: its comparisons, and of whom they are. */
interface Reported {
  /** The same for papers of one trial. */
  readonly study: string;
  readonly participants: number | null;
  readonly outcomes: readonly Outcome[];
}

/**
 * What studies report, in one or two short sentences, each result with what it is against; empty when none reports any. Studies
 * are counted, and nothing is weighed or pooled: "Against sham: better in 2 studies, no difference in 1."
 */
export function outcomesSummary(studies: readonly Reported[]): string {
  const reporting = studies.filter(({ outcomes }) => outcomes.length > 0);
  const families = Map.groupBy(reporting, ({ study }) => study);
  if (families.size === 0) return '';
  if (families.size === 1) {
    const participants = Math.max(...reporting.map((study) => study.participants ?? 0));
    const people = participants === 0 ? '' : ` of ${counted(participants, 'person', 'people')}`;
    const results = new Set(reporting.flatMap(({ outcomes }) => outcomes.map(resultAgainst)));
    return `In one study${people}: ${[...results].join(', ')}.`;
  }
  return COMPARATORS.map((against) => {
    const perStudy = Array.from(families.values(), (same) =>
      resultOfStudy(
        same.flatMap(({ outcomes }) => outcomes).filter((outcome) => outcome.against === against),
      ),
    );
    const found = RESULTS.map((result) => ({
      result,
      count: perStudy.filter((one) => one === result).length,
    })).filter(({ count }) => count > 0);
    if (found.length === 0) return '';
    const words = found.map(
      ({ result, count }, at) =>
        `${resultWord(result)} in ${at === 0 ? counted(count, 'study', 'studies') : count}`,
    );
    return `Against ${comparatorWords(against)}: ${words.join(', ')}.`;
  })
    .filter(Boolean)
    .join(' ');
}

/** The result of one study against one comparator: that of all its measures, else mixed. Undefined without one. */
export function resultOfStudy(outcomes: readonly Outcome[]): OutcomeResult | undefined {
  const reported = new Set(
    outcomes.map(({ result }) => result).filter((result) => result !== 'NOT_REPORTED'),
  );
  if (reported.size > 1) return 'MIXED';
  return [...reported][0] ?? outcomes[0]?.result;
}
