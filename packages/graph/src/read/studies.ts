import { yearOf } from '../data/year-of.ts';
import type { ClaimsByEnd } from '../snapshot/claims.ts';
import type { Citation, Claim } from '../snapshot/model.ts';
import { compareEntityIds, compareIds } from '../snapshot/order.ts';
import { shortName } from '../search/search-citations.ts';
import { DESIGN_LEVEL, levelRank, type StudyDesign } from '../vocabulary/levels.ts';
import { type Comparator, COMPARATORS, OUTCOME_RESULTS, type OutcomeResult } from '../vocabulary/outcomes.ts';
import { TREATMENTS } from '../vocabulary/relations.ts';
import { type ListingInMemory, listingOf } from './page.ts';
import { relatedTerms } from './related-terms.ts';
import { type StudyFilter, workTest } from './study-filter.ts';

export const STUDY_SORTS = ['level', 'name', 'year', 'participants', 'against', 'result'] as const;
export type StudySort = (typeof STUDY_SORTS)[number];

/** What studies are looked for: of a symptom, of a treatment, or of the two together. */
export interface StudiesAsked extends StudyFilter {
  /** Also those of the nearest narrower symptoms. */
  readonly symptom?: string | undefined;
  /** A point or a remedy. */
  readonly treatment?: string | undefined;
  readonly sort?: StudySort | undefined;
  /** Last first. */
  readonly reverse?: boolean | undefined;
}

/** A work that studied a treatment, and for what. */
export interface StudiedWork {
  /** That of the work. */
  readonly id: string;
  readonly citation: Citation;
  /** The claims on it, in which it says this. */
  readonly claims: readonly Claim[];
  /** What was tried: points and remedies. */
  readonly treatments: readonly string[];
  readonly symptoms: readonly string[];
}

/** How many studies came out in a way, in one of their comparisons at least. */
export interface ResultCount {
  readonly result: OutcomeResult;
  readonly studies: number;
}

/** Studies in an order, with what is counted over all of them: works of one family, such as two papers of one trial, are one. */
export interface StudyList extends ListingInMemory<StudiedWork> {
  /** How many studies it has; with a comparator, those that compare with it. */
  readonly studies: (against?: Comparator) => number;
  /**
   * How they came out, in the order of results; with a comparator, in comparisons with it alone. A study without any comparison
   * counts as `not-reported`, against nothing.
   */
  readonly results: (against?: Comparator) => readonly ResultCount[];
}

/** What the studies of a symptom are read from. */
export interface StudyTables {
  readonly claims: ClaimsByEnd;
  readonly works: { readonly get: (id: string) => Citation | undefined };
}

const STUDY = levelRank('registered');

/**
 * The works that studied a treatment of a symptom and pass a filter, each with what it tried. Background is left out, and so is
 * every work that is no study. Works of one family stand together, its first where the order puts it.
 */
export function studies(tables: StudyTables, asked: StudiesAsked): StudyList {
  const fits = workTest(asked);
  const byWork = new Map<string, Claim[]>();
  for (const claim of treatmentClaims(tables.claims, asked))
    for (const work of new Set(findings(claim))) byWork.set(work, [...(byWork.get(work) ?? []), claim]);
  const found = [...byWork].flatMap(([id, claims]): StudiedWork[] => {
    const citation = tables.works.get(id);
    if (citation === undefined || !isStudy(citation) || !fits(citation)) return [];
    const ends = (of: 'subject' | 'object') =>
      [...new Set(claims.map((claim) => claim[of]))].sort(compareEntityIds);
    return [{ id, citation, claims, treatments: ends('subject'), symptoms: ends('object') }];
  });
  return listOf(inOrder(found, asked));
}

function listOf(found: readonly StudiedWork[]): StudyList {
  const families = [...Map.groupBy(found, ({ citation }) => citation.family).values()];
  const outcomes = (against: Comparator | undefined) =>
    families.map((works) => resultsOf(works, against)).filter((results) => results.size > 0);
  return {
    ...listingOf(found),
    studies: (against) => outcomes(against).length,
    results: (against) => {
      const all = outcomes(against);
      return OUTCOME_RESULTS.map((result) => ({
        result,
        studies: all.filter((results) => results.has(result)).length,
      }));
    },
  };
}

/** How the comparisons of the papers of a study came out, those with a comparator alone if it is given. */
function resultsOf(
  works: readonly StudiedWork[],
  against: Comparator | undefined,
): ReadonlySet<OutcomeResult> {
  const outcomes = works.flatMap(({ citation }) => outcomesOf(citation));
  if (against === undefined && outcomes.length === 0) return new Set(['not-reported']);
  return new Set(
    outcomes
      .filter((outcome) => against === undefined || outcome.against === against)
      .map(({ result }) => result),
  );
}

function treatmentClaims(claims: ClaimsByEnd, { symptom, treatment }: StudiesAsked): Claim[] {
  if (symptom === undefined)
    return treatment === undefined ? [] : TREATMENTS.flatMap((relation) => claims.from(treatment, relation));
  const terms = relatedTerms(claims, symptom).filter(({ match }) => match !== 'broader');
  return terms
    .flatMap(({ id }) => TREATMENTS.flatMap((relation) => claims.to(id, relation)))
    .filter(({ subject }) => treatment === undefined || subject === treatment);
}

function findings({ evidence }: Claim): string[] {
  return evidence.filter(({ role }) => role === 'finding').map(({ citation }) => citation);
}

function isStudy({ fields }: Citation): boolean {
  return fields.study !== undefined && rankOf(fields.study.design) >= STUDY;
}

function rankOf(design: StudyDesign): number {
  return levelRank(DESIGN_LEVEL[design]);
}

function outcomesOf({ fields }: Citation) {
  return fields.study?.outcomes ?? [];
}

type Compare = (a: Citation, b: Citation) => number;

const collator = new Intl.Collator('en', { numeric: true });
const byName: Compare = (a, b) => collator.compare(shortName(a), shortName(b)) || compareIds(a.id, b.id);
const byYear: Compare = (a, b) => (yearOf(b.fields) ?? -Infinity) - (yearOf(a.fields) ?? -Infinity) || 0;
const byLevel: Compare = (a, b) => rankOf(b.fields.study!.design) - rankOf(a.fields.study!.design);

/** What is first in each order: the strongest, the newest, the largest, the first comparator or result. */
const ORDERS: Readonly<Record<StudySort, Compare>> = {
  level: byLevel,
  name: byName,
  year: byYear,
  participants: (a, b) => people(b) - people(a),
  against: (a, b) => firstOf(a, 'against') - firstOf(b, 'against'),
  result: (a, b) => firstOf(a, 'result') - firstOf(b, 'result'),
};

function people({ fields }: Citation): number {
  return fields.study?.participants ?? -1;
}

/** The first of its comparators or results in their order; those of a work that reports none come last. */
function firstOf(work: Citation, of: 'against' | 'result'): number {
  const order: readonly string[] = of === 'against' ? COMPARATORS : OUTCOME_RESULTS;
  return Math.min(order.length, ...outcomesOf(work).map((outcome) => order.indexOf(outcome[of])));
}

function inOrder(
  found: readonly StudiedWork[],
  { sort = 'level', reverse = false }: StudiesAsked,
): StudiedWork[] {
  const turn = reverse ? -1 : 1;
  const compare = (a: StudiedWork, b: StudiedWork): number =>
    turn * orUnknown(ORDERS[sort](a.citation, b.citation)) ||
    byLevel(a.citation, b.citation) ||
    orUnknown(byYear(a.citation, b.citation)) ||
    byName(a.citation, b.citation);
  const sorted = found.toSorted(compare);
  return [...Map.groupBy(sorted, ({ citation }) => citation.family).values()].flat();
}

/** The difference of two infinities is none. */
function orUnknown(difference: number): number {
  return Number.isNaN(difference) ? 0 : difference;
}
