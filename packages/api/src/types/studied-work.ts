import type { ResultCount, StudiedWork, StudyList } from '@jingluo/graph';
import { builder } from '../fields/builder.ts';
import { type Connection, connectionType } from '../fields/connection.ts';
import { entitiesByIds } from '../fields/entities-by-relation.ts';
import { ComparatorEnum, OutcomeResultEnum } from '../fields/enums.ts';
import { CitationRef, ClaimRef, EntityRef } from './refs.ts';

const StudiedWorkRef = builder.objectRef<StudiedWork>('StudiedWork').implement({
  description:
    'A work that studied a treatment of a symptom: a registered trial, an observation, a randomized trial, a review. What came ' +
    'out is in `citation { study { outcomes } }`: of all that was tried together, and not of one point.',
  fields: (t) => ({
    citation: t.field({ type: CitationRef, description: 'The work.', resolve: ({ citation }) => citation }),
    claims: t.field({
      type: [ClaimRef],
      description: 'The claims in which it says so.',
      resolve: ({ claims }) => [...claims],
    }),
    treatments: t.field({
      type: [EntityRef],
      description: 'What it tried, as far as it is recorded: points and remedies.',
      resolve: ({ treatments }, _, { reader }) => entitiesByIds(reader, treatments),
    }),
    symptoms: t.field({
      type: [EntityRef],
      description: 'What for: the symptom, or narrower ones.',
      resolve: ({ symptoms }, _, { reader }) => entitiesByIds(reader, symptoms),
    }),
  }),
});

const ResultCountRef = builder.objectRef<ResultCount>('ResultCount').implement({
  description: 'How many studies came out in a way.',
  fields: (t) => ({
    result: t.expose('result', { type: OutcomeResultEnum, description: 'The way.' }),
    studies: t.exposeInt('studies', {
      description:
        'The number of studies with a comparison that came out so; NOT_REPORTED also counts those without an outcome here.',
    }),
  }),
});

/** A page of studies, with the list that it is a page of. */
export interface StudiedWorks extends Connection<StudiedWork> {
  readonly list: StudyList;
}

export const StudiedWorkConnectionRef = connectionType('StudiedWork', StudiedWorkRef);

/** The list behind a page: `studies` makes every page of this type. */
function listOf(page: Connection<StudiedWork>): StudyList {
  return (page as StudiedWorks).list;
}

builder.objectFields(StudiedWorkConnectionRef, (t) => ({
  studies: t.int({
    description:
      'How many studies the whole list has: works that belong together, such as two papers of one trial, are one.',
    args: {
      against: t.arg({ type: ComparatorEnum, description: 'Only those that compare with this.' }),
    },
    resolve: (page, { against }) => listOf(page).studies(against ?? undefined),
  }),
  results: t.field({
    type: [ResultCountRef],
    description:
      'The studies of the whole list by what came out. One with several comparisons counts under each of its results.',
    args: {
      against: t.arg({
        type: ComparatorEnum,
        description: 'Only what came out of comparisons with this; studies that make none are not counted.',
      }),
    },
    resolve: (page, { against }) => [...listOf(page).results(against ?? undefined)],
  }),
}));
