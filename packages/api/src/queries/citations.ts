import { builder } from '../fields/builder.ts';
import { connection, emptyConnection } from '../fields/connection.ts';
import {
  CitationSortEnum,
  EntityKindEnum,
  EvidenceLevelEnum,
  RelationKindEnum,
  StudyDesignEnum,
} from '../fields/enums.ts';
import { when } from '../fields/maybe-async.ts';
import { resolveId } from '../fields/resolve-id.ts';
import { CitationConnectionRef, CitationRef } from '../types/refs.ts';

const CitationFilter = builder.inputType('CitationFilter', {
  description:
    'A filter of works. A work must meet all given conditions; a condition that is missing or null has no effect.',
  fields: (t) => ({
    design: t.field({ type: [StudyDesignEnum], description: 'Any of these designs.' }),
    level: t.field({ type: [EvidenceLevelEnum], description: 'Any of these levels.' }),
    from: t.int({ description: 'Published in this year or later. A work without a year is left out.' }),
    until: t.int({ description: 'Published in this year or earlier. A work without a year is left out.' }),
    relation: t.field({
      type: [RelationKindEnum],
      description: 'It takes a stance on a claim of any of these relations.',
    }),
    kind: t.field({
      type: [EntityKindEnum],
      description:
        'It takes a stance on a claim with an end of any of these kinds; the same claim, when a relation is given too.',
    }),
    about: t.id({
      description:
        'It takes a stance on a claim with this entity as an end: an id, a code or a name. The same claim, when a relation ' +
        'or a kind is given too. An unknown name gives an empty list.',
    }),
  }),
});

builder.queryFields((t) => ({
  citation: t.field({
    type: CitationRef,
    nullable: true,
    description: 'One work.',
    args: {
      id: t.arg.id({
        required: true,
        description:
          'Its id, with or without `citation:`, or its DOI, PMID, PMCID or registration number, bare, with its prefix or as ' +
          'a web address. An unknown one gives null.',
      }),
    },
    resolve: (_, { id }, { reader }) => when(reader.findCitation(id), (work) => work ?? null),
  }),
  citations: t.field({
    type: CitationConnectionRef,
    description: 'Works, by id unless `sort` says otherwise.',
    args: {
      text: t.arg.string({
        description:
          'Words of title, people, year or journal, all of them, in any form and order; or a DOI, PMID, PMCID or ' +
          'registration number in any usual form.',
      }),
      filter: t.arg({ type: CitationFilter, description: 'Which works; all without it.' }),
      sort: t.arg({ type: CitationSortEnum, defaultValue: 'id', description: 'Their order.' }),
      first: t.arg.int({ defaultValue: 50, description: 'How many at most, 0 to 500.' }),
      after: t.arg.string({ description: 'The cursor after which the page begins.' }),
    },
    resolve: (_, { text, filter, sort, ...bounds }, { reader }) => {
      const about = filter?.about == null ? undefined : resolveId(reader, 'filter.about', filter.about);
      return when(about, (entity) => {
        if (filter?.about != null && entity === undefined) return emptyConnection(bounds);
        const conditions = {
          text: text ?? undefined,
          designs: filter?.design ?? undefined,
          levels: filter?.level ?? undefined,
          from: filter?.from ?? undefined,
          until: filter?.until ?? undefined,
          relations: filter?.relation ?? undefined,
          kinds: filter?.kind ?? undefined,
          about: entity,
          sort: sort ?? undefined,
        };
        return connection((part) => reader.citations(conditions, part), bounds);
      });
    },
  }),
}));
