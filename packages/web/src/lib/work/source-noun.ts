import { counted } from '../counted.ts';
import type { Work } from './work.graphql.ts';

/** A design as the API spells it. */
export type Design = NonNullable<Work['study']>['design'];

/** What decides the kind of a source: its type, and the design of its study if it is known. */
export interface KindOfSource {
  /** A type of the Citation Style Language: `article-journal`, `book`, `webpage`. */
  readonly type: string;
  readonly study: { readonly design: Design } | null;
}

const BY_DESIGN: Record<Design, string> = {
  WEB_ARTICLE: 'web article',
  DATASET: 'dataset',
  NOT_RECORDED: 'source',
  STANDARD: 'standard',
  TEXTBOOK: 'textbook',
  CLASSIC: 'classic',
  REFERENCE_CHAPTER: 'reference chapter',
  CONSENSUS: 'consensus of experts',
  NARRATIVE_REVIEW: 'narrative review',
  TRIAL_REGISTRATION: 'registered trial',
  PROTOCOL: 'protocol',
  CASE_REPORT: 'case report',
  CASE_SERIES: 'case series',
  CROSS_SECTIONAL: 'cross-sectional study',
  BEFORE_AFTER: 'before–after study',
  COHORT: 'cohort study',
  NON_RANDOMIZED_TRIAL: 'trial without random assignment',
  RANDOMIZED_TRIAL: 'randomized trial',
  SYSTEMATIC_REVIEW: 'systematic review',
  META_ANALYSIS: 'meta-analysis',
};

/** For sources whose design does not name a kind. */
const BY_TYPE: Readonly<Record<string, string>> = {
  'article-journal': 'article',
  article: 'article',
  book: 'book',
  chapter: 'chapter',
  thesis: 'thesis',
  report: 'report',
  standard: 'standard',
  dataset: 'dataset',
  software: 'program',
  webpage: 'web page',
};

const MANY: Readonly<Record<string, string>> = {
  'case series': 'case series',
  'consensus of experts': 'consensus statements of experts',
  'meta-analysis': 'meta-analyses',
  thesis: 'theses',
  'trial without random assignment': 'trials without random assignment',
  'chapter of a classic': 'chapters of classics',
  'cross-sectional study': 'cross-sectional studies',
  'before–after study': 'before–after studies',
  'cohort study': 'cohort studies',
};

/** All designs, in the order of their levels. */
export const DESIGNS = Object.keys(BY_DESIGN) as Design[];

/**
 * The noun for a source of this type and design: "textbook", "registered trial", "article"; "source" if neither tells.
 */
export function sourceNoun({ type, study }: KindOfSource): string {
  const design = study?.design;
  if (design === undefined || design === 'NOT_RECORDED') return BY_TYPE[type] ?? 'source';
  if (design === 'WEB_ARTICLE' && type === 'software') return 'program';
  if (design === 'CLASSIC' && type === 'chapter') return 'chapter of a classic';
  return BY_DESIGN[design];
}

/** The kind of a source as the first word of a line: "Textbook"; and whether the design of a study is not known. */
export function sourceKind(source: KindOfSource): string {
  const noun = sourceNoun(source);
  const kind = noun.charAt(0).toUpperCase() + noun.slice(1);
  if (source.study === null) return noun === 'source' ? 'Kind unknown' : kind;
  return source.study.design === 'NOT_RECORDED' ? `${kind}, design not recorded` : kind;
}

/** A design as a choice in a filter. */
export function designNoun(design: Design): string {
  return design === 'NOT_RECORDED' ? 'design not recorded' : BY_DESIGN[design];
}

/** The noun with its article: "a textbook", "an article". */
export function withArticle(noun: string): string {
  return /^[aeio]/.test(noun) ? `an ${noun}` : `a ${noun}`;
}

const TRIALS: readonly Design[] = ['TRIAL_REGISTRATION', 'NON_RANDOMIZED_TRIAL', 'RANDOMIZED_TRIAL'];
/** Designs are ordered by level; from this one on they are studies, or plans of studies. */
const FIRST_STUDY = DESIGNS.indexOf('TRIAL_REGISTRATION');

/** Whether works of a design are studies, or plans of studies. */
export function isStudyDesign(design: Design): boolean {
  return DESIGNS.indexOf(design) >= FIRST_STUDY;
}

/** Whether a source is a study, or the plan of one, and should have a result. */
export function isStudy({ study }: Pick<KindOfSource, 'study'>): boolean {
  return study !== null && (isStudyDesign(study.design) || study.design === 'NOT_RECORDED');
}

/** How many, with the narrowest noun that fits all: "3 registered trials", "2 trials", "4 studies", "5 sources". */
export function countAs(sources: readonly KindOfSource[], count = sources.length): string {
  const noun = commonNoun(sources);
  return counted(count, noun, manyOf(noun));
}

/** The plural of a noun that `sourceNoun` gives. */
export function manyOf(noun: string): string {
  return MANY[noun] ?? (noun === 'study' ? 'studies' : `${noun}s`);
}

/** The narrowest noun that fits all of these. */
export function commonNoun(sources: readonly KindOfSource[]): string {
  const nouns = new Set(sources.map(sourceNoun));
  const [noun] = nouns;
  if (nouns.size === 1 && noun !== undefined) return noun;
  if (sources.length > 0 && sources.every(({ study }) => study !== null && TRIALS.includes(study.design)))
    return 'trial';
  return sources.length > 0 && sources.every(isStudy) ? 'study' : 'source';
}
