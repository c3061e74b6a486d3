import type { DatedSaying, Timeline, TimelineStrand } from '@jingluo/graph';
import { builder } from '../fields/builder.ts';
import { SymptomMatchEnum } from '../fields/enums.ts';
import { claimsByIds } from '../fields/claims-by-ids.ts';
import { knownEntity } from '../fields/entities-by-relation.ts';
import { when } from '../fields/maybe-async.ts';
import { CitationRef, ClaimRef, EntityRef } from './refs.ts';

const YEAR = 'The first year of which the work may be; years before the common era are negative.';
const YEAR_TO = 'The last such year, where the work is not dated to one.';
const SAID_AS = 'The term as the work writes it, in its own script. Null where it is not recorded.';
const MATCH = 'Whether it is said of the thing itself, of a narrower or of a broader one.';

/** The first work that says something. */
export const FirstSaidRef = builder.objectRef<TimelineStrand>('FirstSaid').implement({
  description: 'The earliest work of the data that says a thing.',
  fields: (t) => ({
    citation: t.field({
      type: CitationRef,
      description: 'The work that was surely there first, of those with a year.',
      resolve: ({ citation }) => citation,
    }),
    year: t.exposeInt('year', { description: YEAR }),
    yearTo: t.exposeInt('yearTo', { nullable: true, description: YEAR_TO }),
    saidAs: t.exposeString('saidAs', { nullable: true, description: SAID_AS }),
    match: t.expose('match', { type: SymptomMatchEnum, description: MATCH }),
    claim: t.field({
      type: ClaimRef,
      description: 'The claim that it makes: this one, or that of the narrower or broader thing.',
      resolve: ({ claim }, _, { reader }) => when(claimsByIds(reader, [claim]), ([found]) => found!),
    }),
  }),
});

const DatedSayingRef = builder.objectRef<DatedSaying>('DatedSaying').implement({
  description: 'A work that says a thing, with its time.',
  fields: (t) => ({
    citation: t.field({
      type: CitationRef,
      description: 'The work.',
      resolve: ({ citation }) => citation,
    }),
    year: t.exposeInt('year', { description: YEAR }),
    yearTo: t.exposeInt('yearTo', { nullable: true, description: YEAR_TO }),
    saidAs: t.exposeString('saidAs', { nullable: true, description: SAID_AS }),
    locator: t.exposeString('locator', { nullable: true, description: 'The place in the work.' }),
  }),
});

const TimelineStrandRef = builder.objectRef<TimelineStrand>('TimelineStrand').implement({
  description:
    'An origin: a work that has a thing from no other work that says it here, and the works that repeat it.',
  fields: (t) => ({
    origin: t.field({
      type: DatedSayingRef,
      description: 'The work that says it.',
      resolve: (strand) => strand,
    }),
    claim: t.field({
      type: ClaimRef,
      description: 'The claim that it makes: the one asked about, or that of a narrower or broader thing.',
      resolve: ({ claim }, _, { reader }) => when(claimsByIds(reader, [claim]), ([found]) => found!),
    }),
    entity: t.field({
      type: EntityRef,
      description: 'The thing that it says it of.',
      resolve: ({ entity }, _, { reader }) => knownEntity(reader, entity),
    }),
    match: t.expose('match', { type: SymptomMatchEnum, description: MATCH }),
    repeats: t.field({
      type: [DatedSayingRef],
      description:
        'The works that draw on it and say the same, in the order of their years. None of them is a second witness.',
      resolve: ({ repeats }) => repeats,
    }),
  }),
});

/** Since when a claim is made. */
export const TimelineRef = builder.objectRef<Timeline>('Timeline').implement({
  description: 'Since when a claim is made, and who has it from whom.',
  fields: (t) => ({
    strands: t.field({
      type: [TimelineStrandRef],
      description:
        'The origins, earliest first: of the claim itself, and of the same said of a narrower or broader thing, which does not ' +
        'count among the works of the claim.',
      resolve: ({ strands }) => strands,
    }),
    more: t.exposeInt('more', { description: 'How many origins there are beside these; 0 but for hubs.' }),
    undated: t.exposeInt('undated', {
      description: 'How many works that make the claim itself have no year.',
    }),
  }),
});
