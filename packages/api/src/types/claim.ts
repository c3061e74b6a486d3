import { DERIVED_RULES, type Evidence, familiesAtLeast } from '@jingluo/graph';
import { addedBy, addedFolders, claimAddedBy } from '../fields/added-by.ts';
import { builder } from '../fields/builder.ts';
import { knownCitation } from '../fields/citations-by-ids.ts';
import { claimsByIds } from '../fields/claims-by-ids.ts';
import { EvidenceLevelEnum, RelationKindEnum, StanceEnum, StandingEnum } from '../fields/enums.ts';
import { knownEntity } from '../fields/entities-by-relation.ts';
import { NodeRef } from './node.ts';
import { CitationRef, ClaimRef, EntityRef } from './refs.ts';

const EvidenceRef = builder.objectRef<Evidence>('Evidence').implement({
  description: 'What one work says of one claim, and where in the work it says so.',
  fields: (t) => ({
    citation: t.field({
      type: CitationRef,
      description: 'The work that says so, or says otherwise.',
      resolve: ({ citation }, _, { reader }) => knownCitation(reader, citation),
    }),
    via: t.field({
      type: CitationRef,
      nullable: true,
      description: 'The work in which it was read, when the cited work itself was not opened.',
      resolve: ({ via }, _, { reader }) => (via === undefined ? undefined : reader.citation(via)),
    }),
    locator: t.exposeString('locator', {
      nullable: true,
      description: 'The place in the work: section, paragraph, page, table.',
    }),
    direction: t.expose('direction', {
      type: StanceEnum,
      description: 'Whether the work supports the claim, disputes it, or reaches no verdict.',
    }),
    level: t.expose('level', {
      type: EvidenceLevelEnum,
      description:
        'The level that the design of the work gives; UNCITED for a work that was retracted or could not be found.',
    }),
    note: t.exposeString('note', {
      nullable: true,
      description: 'What a reader needs to judge this piece of evidence, in words of our own.',
    }),
    folder: t.exposeString('folder', {
      description: 'The data folder that says so, which need not be the one that records the work.',
    }),
    addedBy: t.string({
      nullable: true,
      description: 'That folder, when it is an added one; null when it is the base.',
      resolve: ({ folder }, _, { reader }) => addedBy(reader, folder),
    }),
  }),
});

ClaimRef.implement({
  description:
    'Something that works say: a subject has a relation to an object. Whether it is true is not said here. Two works ' +
    'that say the same are two pieces of evidence on one claim.',
  interfaces: [NodeRef],
  fields: (t) => ({
    subject: t.field({
      type: EntityRef,
      description: 'The entity that the claim is about.',
      resolve: ({ subject }, _, { reader }) => knownEntity(reader, subject),
    }),
    relation: t.expose('relation', {
      type: RelationKindEnum,
      description: 'How the subject is related to the object.',
    }),
    object: t.field({
      type: EntityRef,
      description: 'The entity to which the subject is said to have this relation.',
      resolve: ({ object }, _, { reader }) => knownEntity(reader, object),
    }),
    sentence: t.string({
      description: 'The claim as a sentence that reports: "GB30 (Huantiao) is said to treat sciatica".',
      resolve: (claim, _, { reader }) => reader.sentence(claim),
    }),
    evidence: t.field({
      type: [EvidenceRef],
      description: 'Who says so, who says otherwise, and where. Empty for a derived claim.',
      resolve: ({ evidence }) => [...evidence],
    }),
    level: t.expose('level', {
      type: EvidenceLevelEnum,
      description:
        'The level of the strongest work that supports it; of the weakest premise when it is derived.',
    }),
    standing: t.expose('standing', {
      type: StandingEnum,
      description: 'Whether works support it, a work disputes it, or no source is named.',
    }),
    works: t.int({
      description:
        'How many works make it; works of one family, such as two papers of one trial, are one. For a derived claim, the works ' +
        'behind its premises. All of them, also where `minLevel` chose the claim: the argument counts from a level up.',
      args: {
        minLevel: t.arg({
          type: EvidenceLevelEnum,
          description: 'Only works of at least this level; all without it.',
        }),
      },
      resolve: (claim, { minLevel }) => familiesAtLeast([claim], minLevel ?? undefined).length,
    }),
    addedBy: t.string({
      nullable: true,
      description:
        'The added data folder without which the claim would not be there; null when the base has it. A derived claim ' +
        'is there by the folders of its premises.',
      resolve: (claim, _, { reader }) => claimAddedBy(reader, claim),
    }),
    addedFolders: t.stringList({
      description:
        'The added data folders that take a stance on it, or on a premise of it when it is derived; empty when only the base ' +
        'does.',
      resolve: (claim, _, { reader }) => addedFolders(reader, claim),
    }),
    derivedBy: t.exposeString('derivedBy', {
      nullable: true,
      description:
        'The name of the rule by which it follows from other claims; null when works make it themselves.',
    }),
    rule: t.string({
      nullable: true,
      description: 'The rule named in `derivedBy`, as a sentence.',
      resolve: ({ derivedBy }) => DERIVED_RULES.find(({ name }) => name === derivedBy)?.meaning ?? null,
    }),
    premises: t.field({
      type: [ClaimRef],
      description:
        'The claims that a derived claim follows from; empty for a claim that works make themselves.',
      resolve: ({ premises }, _, { reader }) => claimsByIds(reader, premises),
    }),
  }),
});
