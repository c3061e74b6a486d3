import type { Citation, Evidence, Outcome } from '../snapshot/model.ts';
import { type EvidenceLevel, levelAt, levelRank } from '../vocabulary/levels.ts';
import { COMPARATORS, type Comparator, OUTCOME_RESULTS, type OutcomeResult } from '../vocabulary/outcomes.ts';

/** Who did better against one thing, of all that a study measured. */
export interface StudyResult {
  readonly against: Comparator;
  readonly result: OutcomeResult;
}

/** Studies of one level that report the same. */
export interface StudiesFound {
  readonly level: EvidenceLevel;
  /** Works of one family, such as two papers of one trial, are one study. */
  readonly studies: number;
  /** How many took part in all of them; undefined when one does not say. */
  readonly participants: number | undefined;
  /** In the order of `COMPARATORS`, each once; empty where no comparison is recorded, as of a registered trial. */
  readonly results: readonly StudyResult[];
}

/** One study, of all its works. */
interface Study {
  readonly rank: number;
  readonly participants: number | undefined;
  readonly results: readonly StudyResult[];
}

const LEAST = levelRank('registered');

/**
 * What the studies behind some evidence found, those that report the same together: strongest first, and of one level
 * those that report anything first. Background is no finding, and neither is what a book says, or a retracted work.
 */
export function studiesFound(
  evidence: readonly Evidence[],
  workOf: (id: string) => Citation | undefined,
): StudiesFound[] {
  const works = evidence
    .filter(({ role, level }) => role === 'finding' && levelRank(level) >= LEAST)
    .map(({ citation }) => workOf(citation))
    .filter((work) => work !== undefined);
  const studies = Array.from(Map.groupBy(new Set(works), ({ family }) => family).values(), studyOf);
  return [...Map.groupBy(studies, alike).values()].map(together).sort(compareFound);
}

/** Whether a study among them reports how something compared with this came out. */
export function hasResultAgainst(found: readonly StudiesFound[], against: Comparator): boolean {
  return found.some(({ results }) =>
    results.some((one) => one.against === against && one.result !== 'not-reported'),
  );
}

function studyOf(works: readonly Citation[]): Study {
  const outcomes = works.flatMap(({ fields }) => fields.study?.outcomes ?? []);
  const people = works.map(({ fields }) => fields.study?.participants).filter((count) => count !== undefined);
  return {
    rank: Math.max(...works.map(({ level }) => levelRank(level))),
    participants: people.length === 0 ? undefined : Math.max(...people),
    results: COMPARATORS.flatMap((against) => {
      const result = resultOf(outcomes.filter((outcome) => outcome.against === against));
      return result === undefined ? [] : [{ against, result }];
    }),
  };
}

/** That of all that was measured against one thing, else mixed; undefined without an outcome. */
function resultOf(outcomes: readonly Outcome[]): OutcomeResult | undefined {
  const reported = new Set(
    outcomes.map(({ result }) => result).filter((result) => result !== 'not-reported'),
  );
  if (reported.size > 1) return 'mixed';
  return [...reported][0] ?? outcomes[0]?.result;
}

function alike({ rank, results }: Study): string {
  return [rank, ...results.map(({ against, result }) => `${against} ${result}`)].join(', ');
}

function together(studies: readonly Study[]): StudiesFound {
  const { rank, results } = studies[0]!;
  const known = studies.every(({ participants }) => participants !== undefined);
  return {
    level: levelAt(rank),
    studies: studies.length,
    participants: known ? studies.reduce((sum, study) => sum + study.participants!, 0) : undefined,
    results,
  };
}

function compareFound(a: StudiesFound, b: StudiesFound): number {
  return (
    levelRank(b.level) - levelRank(a.level) ||
    placeOf(a) - placeOf(b) ||
    b.studies - a.studies ||
    a.results.length - b.results.length
  );
}

/** By what it is first compared with, and how that came out; what reports nothing is last. */
function placeOf({ results: [first] }: StudiesFound): number {
  if (first === undefined) return Number.MAX_SAFE_INTEGER;
  const result = OUTCOME_RESULTS.indexOf(first.result);
  const isReported = first.result !== 'not-reported';
  return (
    (isReported ? 0 : COMPARATORS.length * OUTCOME_RESULTS.length) +
    COMPARATORS.indexOf(first.against) * OUTCOME_RESULTS.length +
    result
  );
}
