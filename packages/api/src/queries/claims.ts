import type { GraphReader } from '@jingluo/graph';
import { builder } from '../fields/builder.ts';
import { connection, emptyConnection } from '../fields/connection.ts';
import {
  ComparatorEnum,
  EntityKindEnum,
  EvidenceLevelEnum,
  OutcomeResultEnum,
  RelationKindEnum,
  StandingEnum,
  StudyDesignEnum,
} from '../fields/enums.ts';
import { resolveId } from '../fields/resolve-id.ts';
import { STUDY_ARGUMENTS, studyConditions } from '../fields/study-conditions.ts';
import { ClaimConnectionRef, ClaimRef } from '../types/refs.ts';
import { when, whenAll } from '../fields/maybe-async.ts';

/** What is asked of studies, one work with a stance on the claim must meet. */
function ofOneWork(asked: string): string {
  return `Of a work with a stance on the claim, one for all that is asked of it: ${asked[0]!.toLowerCase()}${asked.slice(1)}`;
}

const ClaimFilter = builder.inputType('ClaimFilter', {
  description:
    'A filter of claims. A claim must meet all given conditions; a condition that is missing or null has no effect. An ' +
    'unknown id or name gives an empty list.',
  fields: (t) => ({
    entity: t.id({ description: 'The entity that is its subject or its object: an id, a code or a name.' }),
    subject: t.id({ description: 'The entity that is its subject: an id, a code or a name.' }),
    object: t.id({ description: 'The entity that is its object: an id, a code or a name.' }),
    relation: t.field({ type: [RelationKindEnum], description: 'Any of these relations.' }),
    kind: t.field({
      type: [EntityKindEnum],
      description: 'At least one end is of any of these kinds.',
    }),
    citation: t.id({
      description: 'A work with evidence on it, for or against: its id, with or without `citation:`.',
    }),
    minLevel: t.field({ type: EvidenceLevelEnum, description: 'At least this level of evidence.' }),
    level: t.field({ type: [EvidenceLevelEnum], description: 'Any of these levels of evidence.' }),
    design: t.field({ type: [StudyDesignEnum], description: ofOneWork(STUDY_ARGUMENTS.design) }),
    result: t.field({ type: [OutcomeResultEnum], description: ofOneWork(STUDY_ARGUMENTS.result) }),
    against: t.field({ type: [ComparatorEnum], description: ofOneWork(STUDY_ARGUMENTS.against) }),
    yearFrom: t.int({ description: ofOneWork(STUDY_ARGUMENTS.yearFrom) }),
    yearTo: t.int({ description: ofOneWork(STUDY_ARGUMENTS.yearTo) }),
    standing: t.field({ type: [StandingEnum], description: 'Any of these standings.' }),
    works: t.int({
      description: 'Exactly this number of works make it, counted as in `Claim.works`.',
    }),
    derived: t.boolean({
      description: 'True for derived claims only, false for those that works make.',
    }),
  }),
});

builder.queryFields((t) => ({
  claim: t.field({
    type: ClaimRef,
    nullable: true,
    description: 'One claim.',
    args: {
      id: t.arg.id({
        required: true,
        description:
          'Its id, which says what it claims: `acupoint:GB30~treats~symptom:sciatica`. An unknown one gives null.',
      }),
    },
    resolve: (_, { id }, { reader }) => reader.claim(id),
  }),
  claims: t.field({
    type: ClaimConnectionRef,
    description: 'Claims, strongest level first, then those of most works.',
    args: {
      filter: t.arg({ type: ClaimFilter, description: 'Which claims; all without it.' }),
      first: t.arg.int({ defaultValue: 50, description: 'How many at most, 0 to 500.' }),
      after: t.arg.string({ description: 'The cursor after which the page begins.' }),
    },
    resolve: (_, { filter, ...bounds }, { reader }) => {
      const { relation, kind, citation, minLevel, level, standing, works, derived } = filter ?? {};
      const ends = (['entity', 'subject', 'object'] as const).map((end) => endOf(reader, end, filter?.[end]));
      return when(whenAll(ends), ([entity, subject, object]) => {
        if (entity === null || subject === null || object === null) return emptyConnection(bounds);
        const conditions = {
          entity,
          subject,
          object,
          relations: relation ?? undefined,
          kinds: kind ?? undefined,
          citation: citation == null ? undefined : citationId(citation),
          minLevel: minLevel ?? undefined,
          levels: level ?? undefined,
          ...studyConditions(filter ?? {}),
          standings: standing ?? undefined,
          works: works ?? undefined,
          derived: derived ?? undefined,
        };
        return connection((part) => reader.claims(conditions, part), bounds);
      });
    },
  }),
}));

/** The entity id for an end of the filter: undefined when it was not given, null when there is no such entity. */
function endOf(reader: GraphReader, end: string, text: string | null | undefined) {
  if (text == null) return undefined;
  return when(resolveId(reader, `filter.${end}`, text), (id) => id ?? null);
}

function citationId(text: string): string {
  return text.startsWith('citation:') ? text : `citation:${text}`;
}
