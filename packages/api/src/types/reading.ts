import type { Awaitable, Claim, GraphReader } from '@jingluo/graph';
import {
  type Body,
  type Comparison,
  type ListedWork,
  type Mention,
  MENTION_BASES,
  type MentionBasis,
  type ReadClaim,
  type Reading,
  type ReadingCounts,
  type ReadSentence,
  type ReferenceMark,
} from '@jingluo/graph/reading';
import { builder } from '../fields/builder.ts';
import { claimsByIds } from '../fields/claims-by-ids.ts';
import { entitiesByIds, knownEntity } from '../fields/entities-by-relation.ts';
import { enumOf, EvidenceLevelEnum, RelationKindEnum, StanceEnum } from '../fields/enums.ts';
import { CitationRef, ClaimRef, EntityRef } from './refs.ts';

/** A reading, and how its claims are compared with those of the graph. */
export interface ComparedReading extends Reading {
  readonly compare: (claim: ReadClaim) => Comparison;
}

/** A claim that was read, with what the graph has of it. */
interface ComparedClaim extends ReadClaim {
  readonly comparison: Comparison;
}

const BASIS_MEANING: Record<MentionBasis, string> = {
  name: 'A name that the graph has.',
  variant: 'Another form of a name: a plural, words in another order.',
  code: 'A code of a point or channel.',
  pinyin: 'A name in pinyin.',
  coordination: 'A name of which a part stands once for several: “Bladder and Kidney meridians”.',
};

const MentionBasisEnum = enumOf(
  'MentionBasis',
  'How a name in a text was recognized.',
  MENTION_BASES,
  (basis) => BASIS_MEANING[basis],
);

const MentionRef = builder.objectRef<Mention>('Mention').implement({
  description: 'A name of an entity in a text.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'Where it begins in its paragraph, in UTF-16 units.' }),
    end: t.exposeInt('end', { description: 'Where it ends; the character there is not part of it.' }),
    entity: t.field({
      type: EntityRef,
      description: 'What is meant.',
      resolve: ({ entity }, _, { reader }) => knownEntity(reader, entity),
    }),
    others: t.field({
      type: [EntityRef],
      description: 'Other entities with this name, the likelier first.',
      resolve: ({ others }, _, { reader }) => entitiesByIds(reader, others),
    }),
    by: t.expose('by', { type: MentionBasisEnum, description: 'How it was recognized.' }),
    offered: t.field({
      type: EntityRef,
      nullable: true,
      description:
        'The point that an older numbering means by this code, where what stands beside it fits that one. It is never taken unasked.',
      resolve: ({ offered }, _, { reader }) => (offered === undefined ? null : knownEntity(reader, offered)),
    }),
  }),
});

const ReadClaimRef = builder.objectRef<ComparedClaim>('ReadClaim').implement({
  description:
    'A claim that a sentence seems to make, found by rules and without a language model: a draft for a reader to check.',
  fields: (t) => ({
    subject: t.field({
      type: EntityRef,
      description: 'Its subject.',
      resolve: ({ subject }, _, { reader }) => knownEntity(reader, subject),
    }),
    relation: t.expose('relation', { type: RelationKindEnum, description: 'Its relation.' }),
    object: t.field({
      type: EntityRef,
      description: 'Its object.',
      resolve: ({ object }, _, { reader }) => knownEntity(reader, object),
    }),
    direction: t.expose('direction', {
      type: StanceEnum,
      description: 'DISPUTES where the text says that it is not so.',
    }),
    hedged: t.boolean({
      description: 'Whether it is said with doubt: “may”, “possibly”.',
      resolve: ({ hedge }) => hedge !== undefined,
    }),
    hedge: t.exposeString('hedge', { nullable: true, description: 'The word of doubt.' }),
    sure: t.exposeBoolean('sure', {
      description: 'Whether the rule that found it is right nearly always; the others are weak readings.',
    }),
    rule: t.exposeString('rule', { description: 'The name of the rule that found it.' }),
    known: t.field({
      type: ClaimRef,
      nullable: true,
      description: 'The claim, if a work of the graph makes it. Null says that none here does, and no more.',
      resolve: ({ comparison: { known } }, _, { reader }) =>
        known === undefined ? null : reader.claim(known),
    }),
    otherwise: t.field({
      type: [ClaimRef],
      description:
        'What works of the graph say otherwise: the claim itself where a work disputes it, another value of a relation that usually has one.',
      resolve: ({ comparison: { otherwise } }, _, { reader }) => claimsBeside(reader, otherwise),
    }),
    nearby: t.field({
      type: [ClaimRef],
      description:
        'What is near: another relation of the same two things, a broader or narrower thing at one end. It never counts as the claim.',
      resolve: ({ comparison: { nearby } }, _, { reader }) => claimsBeside(reader, nearby),
    }),
    works: t.int({
      description: 'How many works of the graph say so; works that belong together count once.',
      resolve: ({ comparison: { families } }) => families,
    }),
    level: t.field({
      type: EvidenceLevelEnum,
      description: 'The level of the best of them; UNCITED when there is none.',
      resolve: ({ comparison: { level } }) => level,
    }),
  }),
});

function claimsBeside(reader: GraphReader, beside: Comparison['nearby']): Awaitable<Claim[]> {
  return claimsByIds(
    reader,
    beside.map(({ claim }) => claim),
  );
}

/** A listed work as a part of its reading. */
type PlacedWork = ListedWork & { readonly reading: ComparedReading };

const ListedWorkRef = builder.objectRef<PlacedWork>('ListedWork');

const ReferenceMarkRef = builder
  .objectRef<ReferenceMark & { readonly reading: ComparedReading }>('ReferenceMark')
  .implement({
    description: 'A mark that refers to listed works: “[3]”, “(Liu et al., 2019)”.',
    fields: (t) => ({
      start: t.exposeInt('start', { description: 'Where it begins in its paragraph, in UTF-16 units.' }),
      end: t.exposeInt('end', { description: 'Where it ends.' }),
      works: t.field({
        type: [ListedWorkRef],
        description: 'What it refers to; none when that is not in the list of works.',
        resolve: ({ works, reading }) => listedAt(reading, works),
      }),
    }),
  });

type PlacedSentence = ReadSentence & { readonly reading: ComparedReading };

const ReadSentenceRef = builder.objectRef<PlacedSentence>('ReadSentence').implement({
  description:
    'A sentence of a text, with what it names, what it seems to claim, and the works it refers to.',
  fields: (t) => ({
    paragraph: t.exposeInt('paragraph', {
      description: 'The position of its paragraph among those that were given.',
    }),
    start: t.exposeInt('start', { description: 'Where it begins in its paragraph, in UTF-16 units.' }),
    end: t.exposeInt('end', { description: 'Where it ends.' }),
    text: t.string({
      description: 'The sentence.',
      resolve: ({ paragraph, start, end, reading }) => reading.paragraphs[paragraph]!.text.slice(start, end),
    }),
    mentions: t.field({
      type: [MentionRef],
      description: 'What it names, in order.',
      resolve: ({ mentions }) => [...mentions],
    }),
    claims: t.field({
      type: [ReadClaimRef],
      description: 'What it seems to claim, sure readings first.',
      resolve: ({ claims, reading }) =>
        claims.map((claim) => ({ ...claim, comparison: reading.compare(claim) })),
    }),
    marks: t.field({
      type: [ReferenceMarkRef],
      description: 'Its marks that refer to works.',
      resolve: ({ marks, reading }) => marks.map((mark) => ({ ...mark, reading })),
    }),
    cites: t.field({
      type: [ListedWorkRef],
      description: 'The listed works that its marks refer to, each once.',
      resolve: ({ cites, reading }) => listedAt(reading, cites),
    }),
  }),
});

ListedWorkRef.implement({
  description: 'A work that a text lists.',
  fields: (t) => ({
    paragraph: t.exposeInt('paragraph', {
      description: 'The position of its paragraph among those that were given.',
    }),
    start: t.exposeInt('start', { description: 'Where it begins in its paragraph, in UTF-16 units.' }),
    end: t.exposeInt('end', { description: 'Where it ends.' }),
    text: t.exposeString('text', { description: 'The entry as printed, without its number.' }),
    number: t.exposeString('number', { nullable: true, description: 'The number printed before it.' }),
    citation: t.field({
      type: CitationRef,
      nullable: true,
      description: 'The work of the graph; null when it is none of them.',
      resolve: ({ citation }, _, { reader }) => (citation === undefined ? null : reader.citation(citation)),
    }),
    citedBy: t.intList({
      description: 'The positions in `sentences` of those that refer to it.',
      resolve: ({ citedBy }) => [...citedBy],
    }),
    defects: t.stringList({
      description: 'What is wrong with the entry as printed, or with the work.',
      resolve: ({ defects }) => [...defects],
    }),
  }),
});

function listedAt(reading: ComparedReading, positions: readonly number[]): PlacedWork[] {
  return positions.map((position) => ({ ...reading.listed[position]!, reading }));
}

const BodyRef = builder.objectRef<Body & { readonly reading: ComparedReading }>('BodyOfEvidence').implement({
  description: 'Listed works that count as one body of evidence, such as two papers of one trial.',
  fields: (t) => ({
    works: t.field({
      type: [ListedWorkRef],
      description: 'The works, at least one.',
      resolve: ({ works, reading }) => listedAt(reading, works),
    }),
    because: t.exposeString('because', {
      nullable: true,
      description: 'Why they count once; null for a single work.',
    }),
  }),
});

const ReadingCountsRef = builder.objectRef<ReadingCounts>('ReadingCounts').implement({
  description: 'How much a text has, counted.',
  fields: (t) => ({
    sentences: t.exposeInt('sentences', { description: 'Sentences, headings among them.' }),
    claiming: t.exposeInt('claiming', {
      description: 'Those that seem to claim something, by a sure reading.',
    }),
    referring: t.exposeInt('referring', { description: 'Those with a mark that refers to a work.' }),
    listed: t.exposeInt('listed', { description: 'Works that the text lists.' }),
    bodies: t.exposeInt('bodies', {
      description: 'Bodies of evidence among these: works that belong together are one.',
    }),
  }),
});

export const ReadingRef = builder.objectRef<ComparedReading>('Reading').implement({
  description: 'What a text names, what it seems to claim, and which works it lists.',
  fields: (t) => ({
    title: t.exposeString('title', {
      nullable: true,
      description: 'The title: as given, else the first heading.',
    }),
    sentences: t.field({
      type: [ReadSentenceRef],
      description: 'Its sentences in order, without the entries of its list of works.',
      resolve: (reading) => reading.sentences.map((sentence) => ({ ...sentence, reading })),
    }),
    listed: t.field({
      type: [ListedWorkRef],
      description: 'The works that it lists, in order.',
      resolve: (reading) => reading.listed.map((work) => ({ ...work, reading })),
    }),
    bodies: t.field({
      type: [BodyRef],
      description: 'The listed works, with those together that count as one.',
      resolve: (reading) => reading.bodies.map((body) => ({ ...body, reading })),
    }),
    counts: t.field({
      type: ReadingCountsRef,
      description: 'The five numbers.',
      resolve: ({ counts }) => counts,
    }),
  }),
});
