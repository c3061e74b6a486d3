import {
  DESIGN_LEVEL,
  ENTITY_KINDS,
  EVIDENCE_LEVELS,
  KIND_MEANING,
  LEVEL_MEANING,
  NAME_LANGUAGES,
  RELATION_KINDS,
  relation,
  STANCES,
  STANDINGS,
  STUDY_DESIGNS,
  SYMPTOM_MATCHES,
  CITATION_STYLES,
} from '@jingluo/graph';
import { builder } from './builder.ts';

/** `studied-for` becomes STUDIED_FOR; inside it stays the graph's own word. */
function enumOf<const T extends string>(
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
  'How the subject of a claim stands to its object.',
  RELATION_KINDS,
  (kind) => {
    const { subject, object, meaning } = relation(kind);
    return `${subject.join(' or ')} → ${object.join(' or ')}. ${meaning}`;
  },
);

export const EvidenceLevelEnum = enumOf(
  'EvidenceLevel',
  'How strong the kind of a work is, weakest first. It follows from the design of the work alone.',
  EVIDENCE_LEVELS,
  (level) => LEVEL_MEANING[level],
);

export const StudyDesignEnum = enumOf(
  'StudyDesign',
  'The design of a work.',
  STUDY_DESIGNS,
  (design) => `A work of this design gives the level ${DESIGN_LEVEL[design]}.`,
);

const STANCE_MEANING = {
  supports: 'The work says so.',
  disputes: 'The work says otherwise.',
  neutral: 'The work looked at it and reached no verdict.',
};
export const StanceEnum = enumOf(
  'Stance',
  'What a work says of a claim.',
  STANCES,
  (stance) => STANCE_MEANING[stance],
);

const STANDING_MEANING = {
  supported: 'A work that lends a level says so, and none says otherwise.',
  contested: 'At least one work says otherwise.',
  uncited: 'It is asserted, and no source is named.',
};
export const StandingEnum = enumOf(
  'Standing',
  'How a claim stands among the works that speak of it.',
  STANDINGS,
  (standing) => STANDING_MEANING[standing],
);

const MATCH_MEANING = {
  exact: 'Of the symptom itself.',
  narrower: 'Of a narrower symptom: what holds for it holds for a part of what was asked.',
  broader: 'Of a broader symptom: it was said of the whole, not of what was asked.',
};
export const SymptomMatchEnum = enumOf(
  'SymptomMatch',
  'For which term a claim was made, seen from the symptom that was asked for.',
  SYMPTOM_MATCHES,
  (match) => MATCH_MEANING[match],
);

export const LANGUAGES = `One of ${NAME_LANGUAGES.join(', ')}; \`code\` is a code of a naming scheme.`;

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

const STYLE_MEANING = { apa: 'APA, 7th edition.', vancouver: 'Vancouver, without the number of the list.' };
export const CitationStyleEnum = enumOf(
  'CitationStyle',
  'A style for a formatted reference.',
  CITATION_STYLES,
  (style) => STYLE_MEANING[style],
);
