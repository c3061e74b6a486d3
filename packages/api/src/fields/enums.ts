import {
  COMPARATOR_MEANING,
  COMPARATORS,
  DESIGN_LEVEL,
  ENTITY_KINDS,
  EVIDENCE_LEVELS,
  KIND_MEANING,
  LEVEL_MEANING,
  NAME_LANGUAGES,
  OUTCOME_RESULTS,
  RELATION_KINDS,
  relation,
  RESULT_MEANING,
  EVIDENCE_ROLES,
  STANCES,
  STANDINGS,
  STUDY_DESIGNS,
  SYMPTOM_MATCHES,
  WAY_KINDS,
  WAY_MEANING,
  CITATION_SORTS,
  STUDY_SORTS,
  type StudySort,
  CITATION_STYLES,
  FITS,
  type CitationSort,
  type CitationStyle,
  type StudyDesign,
} from '@jingluo/graph';
import { builder } from './builder.ts';

/** An enum type: `studied-for` of the graph is STUDIED_FOR in GraphQL. */
export function enumOf<const T extends string>(
  name: string,
  description: string,
  values: readonly T[],
  meaning: (value: T) => string,
) {
  return builder.enumType(name, {
    description,
    values: Object.fromEntries(
      values.map((value) => [
        value.toUpperCase().replaceAll('-', '_'),
        { value, description: meaning(value) },
      ]),
    ),
  });
}

export const EntityKindEnum = enumOf(
  'EntityKind',
  'What kind of thing an entity is.',
  ENTITY_KINDS,
  (kind) => KIND_MEANING[kind],
);

export const RelationKindEnum = enumOf(
  'RelationKind',
  'How the subject of a claim is related to its object. The kinds of things that a relation joins come before its meaning. The ' +
    'five shu points of a channel are, from the tip of the limb upward, its jing-well, ying-spring, shu-stream, ' +
    'jing-river and he-sea point.',
  RELATION_KINDS,
  (kind) => {
    const { subject, object, meaning } = relation(kind);
    return `${subject.join(' or ')} → ${object.join(' or ')}. ${meaning}`;
  },
);

export const EvidenceLevelEnum = enumOf(
  'EvidenceLevel',
  'How strong the evidence of a work is, by its kind: UNCITED < TRADITIONAL < REGISTERED < OBSERVATIONAL < RANDOMIZED < ' +
    'SYNTHESIZED. It follows from the design of the work alone. A claim has the level of the strongest work that ' +
    'supports it.',
  EVIDENCE_LEVELS,
  (level) => LEVEL_MEANING[level],
);

const DESIGN_MEANING: Record<StudyDesign, string> = {
  'web-article': 'A web page that names no source for what it says.',
  dataset: 'Tables or an ontology that name no source for each statement.',
  'not-recorded':
    'The work is known only by its number or from an unreliable table; its design is not recorded.',
  standard: 'A standard of an organisation such as the WHO.',
  textbook: 'A textbook.',
  classic: 'A classic of Chinese medicine.',
  'reference-chapter': 'A chapter of a work of reference.',
  consensus: 'A consensus or guideline of experts.',
  'narrative-review': 'A review without a stated method of finding and weighing studies.',
  'trial-registration': 'An entry in a register of trials: what is planned, not what was found.',
  protocol: 'The published plan of a trial or a review: what is planned, not what was found.',
  'case-report': 'What happened with one patient.',
  'case-series': 'What happened with several patients, without a comparison.',
  'cross-sectional': 'People observed at one time.',
  'before-after': 'The same people before and after, without a comparison.',
  cohort: 'People followed over time.',
  'non-randomized-trial': 'A trial that compares groups which were not formed by chance.',
  'randomized-trial': 'A trial that compares groups formed by chance.',
  'systematic-review': 'A review that states how it found and weighed studies.',
  'meta-analysis': 'A review that computes one result from several studies.',
};
export const StudyDesignEnum = enumOf(
  'StudyDesign',
  'What kind of work a work is; its level of evidence follows from this alone.',
  STUDY_DESIGNS,
  (design) =>
    `${DESIGN_MEANING[design]} It gives the level ${DESIGN_LEVEL[design].toUpperCase()} to what it supports.`,
);

export const ComparatorEnum = enumOf(
  'Comparator',
  'What a study compares a treatment with.',
  COMPARATORS,
  (comparator) => COMPARATOR_MEANING[comparator],
);

export const OutcomeResultEnum = enumOf(
  'OutcomeResult',
  'Who did better in a comparison.',
  OUTCOME_RESULTS,
  (result) => RESULT_MEANING[result],
);

const STANCE_MEANING = {
  supports: 'The work says that the claim is so.',
  disputes: 'The work says that it is not so.',
  neutral: 'The work examined it and reached no conclusion.',
};
export const StanceEnum = enumOf(
  'Stance',
  'What a work says of a claim.',
  STANCES,
  (stance) => STANCE_MEANING[stance],
);

const ROLE_MEANING = {
  finding: 'Something that the work found, or that it teaches.',
  background:
    'Something that a study only says on the way: an introduction, a count of what others diagnosed, a table of criteria. ' +
    'It has no level.',
};
export const EvidenceRoleEnum = enumOf(
  'EvidenceRole',
  'What a passage is in its work.',
  EVIDENCE_ROLES,
  (role) => ROLE_MEANING[role],
);

const STANDING_MEANING = {
  supported: 'A work that gives a level supports it, and no work disputes it.',
  contested: 'At least one work disputes it.',
  uncited: 'A document asserts it without naming a source.',
};
export const StandingEnum = enumOf(
  'Standing',
  'Whether the works that mention a claim support it.',
  STANDINGS,
  (standing) => STANDING_MEANING[standing],
);

const MATCH_MEANING = {
  exact: 'About the symptom itself.',
  narrower: 'About a narrower symptom, so it is valid for a part of the requested one.',
  broader: 'About a broader symptom, and not about the requested one in particular.',
};
export const SymptomMatchEnum = enumOf(
  'SymptomMatch',
  'Whether a claim is about the requested symptom itself, a narrower or a broader one.',
  SYMPTOM_MATCHES,
  (match) => MATCH_MEANING[match],
);

export const SymptomRouteKindEnum = enumOf(
  'SymptomRouteKind',
  'How a way leads from a symptom to a channel; the kinds that tell most come first.',
  WAY_KINDS,
  (kind) => WAY_MEANING[kind],
);

const FIT_MEANING = {
  code: 'A code or an identifier, as typed.',
  name: 'A preferred name, as typed.',
  alias: 'Another name, as typed.',
  words: 'The words of a name in another form or order: `swollen knees` for Swelling of the knee.',
  phrase: 'The name contains the words, whole and next to each other.',
  region: 'The name of a region, as typed, when it has several words.',
  'region-phrase': 'The name of a region contains the words, whole and next to each other.',
  prefix: 'The name contains all words, in some form, or words that begin with them.',
  fuzzy: 'The name contains all words, some with a typing error.',
  partial: 'The name contains some of the words; only when no name contains all.',
};
export const SearchFitEnum = enumOf(
  'SearchFit',
  'How what was typed matches a name, best first.',
  FITS,
  (fit) => FIT_MEANING[fit],
);

export const LANGUAGE_DESCRIPTION = `One of ${NAME_LANGUAGES.join(', ')}; \`code\` is a code of a naming scheme.`;

const DIRECTION_MEANING = {
  out: 'Claims of which the entity is the subject.',
  in: 'Claims of which the entity is the object.',
  both: 'Either.',
};
export const EdgeDirectionEnum = enumOf(
  'EdgeDirection',
  'Which end of a claim an entity is.',
  ['out', 'in', 'both'],
  (direction) => DIRECTION_MEANING[direction],
);

const STYLE_MEANING: Record<CitationStyle, string> = {
  apa: 'APA (American Psychological Association), 7th edition.',
  vancouver: 'Vancouver, by the rules of the National Library of Medicine, without the number in the list.',
  ama: 'AMA (American Medical Association), 11th edition, without the number in the list.',
};
export const CitationStyleEnum = enumOf(
  'CitationStyle',
  'A style for a formatted reference.',
  CITATION_STYLES,
  (style) => STYLE_MEANING[style],
);

const STUDY_SORT_MEANING: Record<StudySort, string> = {
  level: 'Strongest level first, then newest.',
  name: 'By first author and year, or by title where no author is given.',
  year: 'Newest first; works without a year at the end.',
  participants: 'Those with most people first.',
  against: 'By what they compare with, sham first; those without an outcome here at the end.',
  result: 'By what came out, better first; those without an outcome here at the end.',
};
export const StudySortEnum = enumOf(
  'StudySort',
  'The order of a list of studies.',
  STUDY_SORTS,
  (sort) => STUDY_SORT_MEANING[sort],
);

const SORT_MEANING: Record<CitationSort, string> = {
  id: 'By id.',
  name: 'By first author and year, or by title where no author is given.',
  year: 'Newest first; works without a year at the end.',
  level: 'Strongest level first.',
  claims: 'Those with evidence on most claims first.',
};
export const CitationSortEnum = enumOf(
  'CitationSort',
  'The order of a list of works.',
  CITATION_SORTS,
  (sort) => SORT_MEANING[sort],
);
