/** Evidence levels from weakest to strongest. The order is the order of comparison. */
export const EVIDENCE_LEVELS = [
  'uncited',
  'traditional',
  'registered',
  'observational',
  'randomized',
  'synthesized',
] as const;

export type EvidenceLevel = (typeof EVIDENCE_LEVELS)[number];

/**
 * The level of evidence that a work gives to the claims it supports, by its design. The level of a work is never
 * written by hand.
 */
export const DESIGN_LEVEL = {
  'web-article': 'uncited',
  dataset: 'uncited',
  'not-recorded': 'uncited',
  standard: 'traditional',
  textbook: 'traditional',
  classic: 'traditional',
  'reference-chapter': 'traditional',
  consensus: 'traditional',
  'narrative-review': 'traditional',
  'trial-registration': 'registered',
  protocol: 'registered',
  'case-report': 'observational',
  'case-series': 'observational',
  'cross-sectional': 'observational',
  'before-after': 'observational',
  cohort: 'observational',
  'non-randomized-trial': 'observational',
  'randomized-trial': 'randomized',
  'systematic-review': 'synthesized',
  'meta-analysis': 'synthesized',
} as const satisfies Record<string, EvidenceLevel>;

export type StudyDesign = keyof typeof DESIGN_LEVEL;

export const STUDY_DESIGNS = Object.keys(DESIGN_LEVEL) as StudyDesign[];

/** 0 for uncited up to 5 for synthesized. */
export function levelRank(level: EvidenceLevel): number {
  return EVIDENCE_LEVELS.indexOf(level);
}

/** The level at a rank; a rank outside 0 to 5 counts as the nearest one. */
export function levelAt(rank: number): EvidenceLevel {
  const held = Math.min(Math.max(rank, 0), EVIDENCE_LEVELS.length - 1);
  return EVIDENCE_LEVELS[held]!;
}

export const STANCES = ['supports', 'disputes', 'neutral'] as const;
export type Stance = (typeof STANCES)[number];

/**
 * What a passage is in its work: something that the work found or teaches, or something that a study only says on the way,
 * such as an introduction, a count of other people's diagnoses or a list of criteria.
 */
export const EVIDENCE_ROLES = ['finding', 'background'] as const;
export type EvidenceRole = (typeof EVIDENCE_ROLES)[number];

export const STANDINGS = ['supported', 'contested', 'uncited'] as const;
export type Standing = (typeof STANDINGS)[number];

/** Languages of a name, in BCP 47 where there is a tag for it. */
export const NAME_LANGUAGES = ['en', 'zh-Latn-pinyin', 'zh-Hant', 'zh-Hans', 'lzh', 'code'] as const;
export type NameLanguage = (typeof NAME_LANGUAGES)[number];
