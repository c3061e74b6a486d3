import { DERIVED_RULES, type DatasetSummary } from '@jingluo/graph';
import { builder } from '../fields/builder.ts';
import { EntityKindEnum, EvidenceLevelEnum, RelationKindEnum } from '../fields/enums.ts';
import { when } from '../fields/maybe-async.ts';
import { DataFolderRef } from './data-folder.ts';

const LICENCE = 'CC BY 4.0 for the records; each source keeps its own rights.';
const DISCLAIMER = 'A map of what sources say, not medical advice.';

type KindCountShape = DatasetSummary['kinds'][number];
type RelationCountShape = DatasetSummary['relations'][number];
type LevelCountShape = DatasetSummary['levels'][number];

export const KindCountRef = builder.objectRef<KindCountShape>('KindCount').implement({
  description: 'How many entities there are of a kind.',
  fields: (t) => ({
    kind: t.expose('kind', { type: EntityKindEnum, description: 'The kind.' }),
    count: t.exposeInt('count', { description: 'The number.' }),
  }),
});

const RelationCount = builder.objectRef<RelationCountShape>('RelationCount').implement({
  description: 'How many stored claims there are of a relation.',
  fields: (t) => ({
    relation: t.expose('relation', { type: RelationKindEnum, description: 'The relation.' }),
    count: t.exposeInt('count', { description: 'The number.' }),
  }),
});

const LevelCount = builder.objectRef<LevelCountShape>('LevelCount').implement({
  description: 'How many stored claims there are at a level.',
  fields: (t) => ({
    level: t.expose('level', { type: EvidenceLevelEnum, description: 'The level.' }),
    count: t.exposeInt('count', { description: 'The number.' }),
  }),
});

const RuleRef = builder.objectRef<(typeof DERIVED_RULES)[number]>('Rule').implement({
  description: 'A rule by which claims follow from claims.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name, as `derivedBy` of a claim has it.' }),
    meaning: t.exposeString('meaning', { description: 'The rule as a sentence.' }),
  }),
});

export const DatasetRef = builder.objectRef<DatasetSummary>('Dataset').implement({
  description: 'A summary of the data that is served.',
  fields: (t) => ({
    version: t.exposeString('version', { description: 'Changes whenever the data does.' }),
    entities: t.exposeInt('entities', { description: 'Number of entities, without headings.' }),
    headings: t.exposeInt('headings', {
      description: 'Number of headings: terms that only arrange other terms.',
    }),
    claims: t.exposeInt('claims', { description: 'Number of stored claims.' }),
    citations: t.exposeInt('citations', { description: 'Number of works.' }),
    derivedClaims: t.exposeInt('derivedClaims', { description: 'Number of derived claims.' }),
    contestedClaims: t.exposeInt('contestedClaims', {
      description: 'Number of claims that a work disputes.',
    }),
    claimsAgainstSham: t.exposeInt('claimsAgainstSham', {
      description: 'Number of claims of which a study reports how it came out against sham.',
    }),
    kinds: t.field({
      type: [KindCountRef],
      description: 'Entities by kind, without headings.',
      resolve: ({ kinds }) => [...kinds],
    }),
    relations: t.field({
      type: [RelationCount],
      description: 'Stored claims by relation.',
      resolve: ({ relations }) => [...relations],
    }),
    levels: t.field({
      type: [LevelCount],
      description: 'Stored claims by level.',
      resolve: ({ levels }) => [...levels],
    }),
    rules: t.field({
      type: [RuleRef],
      description: 'The rules by which claims are derived.',
      resolve: () => [...DERIVED_RULES],
    }),
    folders: t.field({
      type: [DataFolderRef],
      description: 'The data folders that are served together, the base folder first, and what each adds.',
      args: {
        name: t.arg.string({ description: 'Only the folder with this name.' }),
        base: t.arg.boolean({
          description: 'True: only the base folder; false: only the added ones.',
        }),
      },
      resolve: (_, filter, { reader }) =>
        when(reader.contributions(), (folders) =>
          folders.filter(
            ({ name, base }) => (filter.name ?? name) === name && (filter.base ?? base) === base,
          ),
        ),
    }),
    licence: t.string({ description: 'The licence of the records.', resolve: () => LICENCE }),
    disclaimer: t.string({
      description: 'What this is, and what it is not: no medical advice.',
      resolve: () => DISCLAIMER,
    }),
  }),
});
