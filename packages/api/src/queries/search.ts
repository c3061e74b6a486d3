import {
  type Awaitable,
  type DatasetSummary,
  ENTITY_KINDS,
  type GraphReader,
  kindOf,
  type SearchHit,
} from '@jingluo/graph';
import { requireInRange } from '../fields/bad-user-input.ts';
import { builder } from '../fields/builder.ts';
import { knownCitation } from '../fields/citations-by-ids.ts';
import { EntityKindEnum, SearchFitEnum } from '../fields/enums.ts';
import { knownEntity } from '../fields/entities-by-relation.ts';
import { KindCountRef } from '../types/dataset.ts';
import { CitationRef, EntityRef } from '../types/refs.ts';
import { when } from '../fields/maybe-async.ts';

const MAX_HITS = 100;
const MAX_CHARACTERS = 200;

const MATCHED = 'The name, alias, code or identifier that matched.';
const SCORE = 'Above 0, at most 1. Only comparable within one search.';
const CONFIDENT =
  'Whether the text means it: a name was typed whole, in any form and order of its words, or nearly to its end, and nothing ' +
  'else matches as well. False: it is only the nearest, and should not be opened without asking.';

const SearchHitRef = builder.objectRef<SearchHit>('SearchHit').implement({
  description: 'An entity that a search found.',
  fields: (t) => ({
    entity: t.field({
      type: EntityRef,
      description: 'The entity.',
      resolve: ({ id }, _, { reader }) => knownEntity(reader, id),
    }),
    matched: t.exposeString('matched', { description: MATCHED }),
    fit: t.field({ type: SearchFitEnum, description: 'How it matched.', resolve: ({ fit }) => fit }),
    score: t.exposeFloat('score', { description: SCORE }),
    confident: t.exposeBoolean('confident', { description: CONFIDENT }),
  }),
});

const CitationHitRef = builder.objectRef<SearchHit>('CitationHit').implement({
  description: 'A work that a search found.',
  fields: (t) => ({
    citation: t.field({
      type: CitationRef,
      description: 'The work.',
      resolve: ({ id }, _, { reader }) => knownCitation(reader, id),
    }),
    matched: t.exposeString('matched', {
      description: 'What matched: author and year, the title, or an identifier.',
    }),
    fit: t.field({ type: SearchFitEnum, description: 'How it matched.', resolve: ({ fit }) => fit }),
    score: t.exposeFloat('score', { description: SCORE }),
    confident: t.exposeBoolean('confident', { description: CONFIDENT }),
  }),
});

interface SearchCounts {
  readonly kinds: DatasetSummary['kinds'];
  readonly citations: number;
}

const SearchCountsRef = builder.objectRef<SearchCounts>('SearchCounts').implement({
  description: 'How much a search finds.',
  fields: (t) => ({
    entities: t.int({
      description: 'How many entities.',
      resolve: ({ kinds }) => kinds.reduce((sum, { count }) => sum + count, 0),
    }),
    kinds: t.field({
      type: [KindCountRef],
      description: 'The entities by kind, without kinds of which it finds none.',
      resolve: ({ kinds }) => [...kinds],
    }),
    citations: t.exposeInt('citations', { description: 'How many works.' }),
  }),
});

function requireText(text: string): void {
  requireInRange('text (characters)', text.length, 0, MAX_CHARACTERS);
}

builder.queryFields((t) => ({
  search: t.field({
    type: [SearchHitRef],
    description:
      'Entities by name, code, Chinese characters of either script, or an id in another vocabulary, best first. Tone marks, ' +
      'hyphens, spaces and the last letters may be left out, words may have another order and form, codes may be spoken out ' +
      '(`Stomach 36`, `胃经36`), and a word of five or more letters may have one wrong letter.',
    args: {
      text: t.arg.string({ required: true, description: 'What to search for, at most 200 characters.' }),
      kinds: t.arg({ type: [EntityKindEnum], description: 'Only these kinds.' }),
      headings: t.arg.boolean({
        defaultValue: true,
        description: 'False leaves out headings, which only arrange other terms.',
      }),
      first: t.arg.int({ defaultValue: 10, description: 'How many at most, 0 to 100.' }),
    },
    resolve: (_, { text, kinds, headings, first }, { reader }) => {
      const limit = requireInRange('first', first ?? 10, 0, MAX_HITS);
      requireText(text);
      const options = { kinds: kinds ?? undefined, headings: headings ?? true, limit };
      return when(reader.search(text, options), (hits) => [...hits]);
    },
  }),
  searchCitations: t.field({
    type: [CitationHitRef],
    description:
      'Works by author and year, words of the title, or DOI, PMID, PMCID, registration number or web address in any usual ' +
      'form, best first. `citations(text:)` filters instead, and has other orders.',
    args: {
      text: t.arg.string({ required: true, description: 'What to search for, at most 200 characters.' }),
      first: t.arg.int({ defaultValue: 10, description: 'How many at most, 0 to 100.' }),
    },
    resolve: (_, { text, first }, { reader }) => {
      const limit = requireInRange('first', first ?? 10, 0, MAX_HITS);
      requireText(text);
      return when(reader.searchCitations(text, { limit }), (hits) => [...hits]);
    },
  }),
  searchCounts: t.field({
    type: SearchCountsRef,
    description: 'How many entities and works a search finds in all.',
    args: {
      text: t.arg.string({ required: true, description: 'What to search for, at most 200 characters.' }),
    },
    resolve: (_, { text }, { reader }) => {
      requireText(text);
      return countHits(reader, text);
    },
  }),
}));

function countHits(reader: GraphReader, text: string): Awaitable<SearchCounts> {
  const limit = Infinity;
  return when(reader.search(text, { limit }), (hits) =>
    when(reader.searchCitations(text, { limit }), (works) => ({
      kinds: ENTITY_KINDS.map((kind) => ({
        kind,
        count: hits.filter(({ id }) => kindOf(id) === kind).length,
      })).filter(({ count }) => count > 0),
      citations: works.length,
    })),
  );
}
