import { counted } from '../counted.ts';
import type { OutcomeResult } from '../outcome/outcome.graphql.ts';
import type { DatedWork, Strand } from './strand.ts';
import { yearsInSentence } from './year-words.ts';

/** A study on the line: one sign, with what it is against in its words. */
export interface DatedStudy {
  readonly id: string;
  readonly shortName: string;
  readonly year: number;
  readonly result: OutcomeResult;
  /** "better than sham": what a reader hears. */
  readonly words: string;
}

/** Studies that stand in one row: those of the point itself, or those of the treatment at any points. */
export interface StudyRow {
  readonly name: string;
  readonly gloss: string;
  readonly studies: readonly DatedStudy[];
}

/** Since when a thing is said, and what was studied. */
export interface LineOfTimeView {
  /** The first work first. */
  readonly strands: readonly Strand[];
  readonly rows: readonly StudyRow[];
  /** The name of the symptom that the claim is of, as within a sentence; undefined for a claim of something else. */
  readonly name: string | undefined;
  /** Origins that are not told. */
  readonly more: number;
  /** Sources without a year, which have no place on the line. */
  readonly undated: number;
  /** The year up to which the line runs. */
  readonly until: number;
}

/** A row of the drawing. */
export interface StrandRow {
  /** The term of its work; null where works say it by today's name. */
  readonly term: string | null;
  readonly gloss: string;
  readonly strands: readonly Strand[];
}

/** Rows that are drawn; what is in the others is in the list. */
export const MOST_ROWS = 6;

/**
 * A row for each origin that has a term of its own, and a last one for all that say it by the name the claim has. `name` is
 * that of the symptom, as within a sentence, where the claim is of one.
 */
export function strandRows(strands: readonly Strand[], name: string | undefined): StrandRow[] {
  const isByName = ({ origin, of }: Strand) => of === null && origin.saidAs === null;
  const named = strands.filter(isByName);
  const rows = strands
    .filter((strand) => !isByName(strand))
    .map((strand) => ({ term: strand.origin.saidAs, gloss: strand.of ?? name ?? '', strands: [strand] }));
  if (named.length === 0) return rows;
  const gloss = name === undefined ? counted(named.length, 'origin') : `${name}, by that name`;
  return [...rows, { term: null, gloss, strands: named }];
}

/** "the Zhenjiu jiayi jing, the 3rd century"; a name that ends with its year has no other. */
export function timeInSentence(work: DatedWork): string {
  return work.inSentence.endsWith(` ${work.year}`)
    ? work.inSentence
    : `${work.inSentence}, ${yearsInSentence(work)}`;
}

/** "First said here in the Zhenjiu jiayi jing, the 3rd century"; undefined where no source has a year. */
export function firstSaidWords(strands: readonly Strand[]): string | undefined {
  const [first] = strands;
  if (first === undefined) return undefined;
  return `First said here in ${timeInSentence(first.origin)}`;
}

/** "3 origins, 9 sources, 6 of them repeats": never added up to one number. */
export function originsWords(strands: readonly Strand[]): string {
  const repeats = strands.flatMap((strand) => strand.repeats).length;
  const works = new Set(strands.flatMap(({ origin, repeats }) => [origin, ...repeats].map(({ id }) => id)));
  const parts = [counted(strands.length, 'origin'), counted(works.size, 'source')];
  if (repeats > 0) parts.push(counted(repeats, 'repeat'));
  return parts.join(', ');
}

/** A line of the list beside the drawing. */
export interface ListedWork {
  readonly work: DatedWork;
  /** Undefined for an origin; else the name of the work that it repeats. */
  readonly repeats: string | undefined;
  /** What it says it of, where that is not the claim itself. */
  readonly of: string | null;
}

/** All works of the strands in the order of their years; of one year the origin first. */
export function listedWorks(strands: readonly Strand[]): ListedWork[] {
  return strands
    .flatMap(({ origin, repeats, of }) => [
      { work: origin, repeats: undefined, of },
      ...repeats.map((work) => ({ work, repeats: origin.name, of })),
    ])
    .sort((one, other) => one.work.year - other.work.year);
}
