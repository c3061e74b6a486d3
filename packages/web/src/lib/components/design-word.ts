import type { Work } from './work.graphql.ts';

/** A design as the API writes it. */
export type Design = NonNullable<Work['study']>['design'];

const WORDS: Record<Design, string> = {
  WEB_ARTICLE: 'Web article',
  DATASET: 'Dataset',
  NOT_RECORDED: 'Design not recorded',
  STANDARD: 'Standard',
  TEXTBOOK: 'Textbook',
  CLASSIC: 'Classic',
  REFERENCE_CHAPTER: 'Reference chapter',
  CONSENSUS: 'Consensus',
  NARRATIVE_REVIEW: 'Narrative review',
  TRIAL_REGISTRATION: 'Registered trial',
  PROTOCOL: 'Protocol',
  CASE_REPORT: 'Case report',
  CASE_SERIES: 'Case series',
  CROSS_SECTIONAL: 'Cross-sectional study',
  BEFORE_AFTER: 'Before–after study',
  COHORT: 'Cohort study',
  NON_RANDOMIZED_TRIAL: 'Trial without random assignment',
  RANDOMIZED_TRIAL: 'Randomized trial',
  SYSTEMATIC_REVIEW: 'Systematic review',
  META_ANALYSIS: 'Meta-analysis',
};

/** All of them, in the order of their levels. */
export const DESIGNS = Object.keys(WORDS) as Design[];

/** The kind of a work as a heading of one or two words; null stands for a work nobody could look at. */
export function designWord(design: Design | null | undefined): string {
  return design == null ? 'Kind unknown' : WORDS[design];
}
