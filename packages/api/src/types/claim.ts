import { DERIVED_RULES, type Evidence } from '@jingluo/graph';
import { builder } from '../builder.ts';
import { claimsByIds } from '../claims-by-ids.ts';
import { EvidenceLevelEnum, RelationKindEnum, StanceEnum, StandingEnum } from '../enums.ts';
import { NodeRef } from './node.ts';
import { CitationRef, ClaimRef, EntityRef } from './refs.ts';

const EvidenceRef = builder.objectRef<Evidence>('Evidence').implement({
  description: "One work's stance on one claim.",
  fields: (t) => ({
    citation: t.field({
      type: CitationRef,
      description: 'The work.',
      resolve: async ({ citation }, _, { reader }) => (await reader.citation(citation))!,
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
      description: 'Whether the work says so, or otherwise.',
    }),
    level: t.expose('level', {
      type: EvidenceLevelEnum,
      description: 'What the design of the work gives; UNCITED for a retracted or unresolved work.',
    }),
    note: t.exposeString('note', {
      nullable: true,
      description: 'What a reader needs to judge it, in our words.',
    }),
  }),
});

ClaimRef.implement({
  description: 'Something that works say: subject, relation, object. Whether it is true is not said here.',
  interfaces: [NodeRef],
  fields: (t) => ({
    subject: t.field({
      type: EntityRef,
      description: 'What the claim is about.',
      resolve: async ({ subject }, _, { reader }) => (await reader.entity(subject))!,
    }),
    relation: t.expose('relation', { type: RelationKindEnum, description: 'How subject stands to object.' }),
    object: t.field({
      type: EntityRef,
      description: 'What the subject is said to stand to.',
      resolve: async ({ object }, _, { reader }) => (await reader.entity(object))!,
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
      description: 'Level of the strongest work that says so; of the weakest premise when derived.',
    }),
    standing: t.expose('standing', { type: StandingEnum, description: 'Supported, contested or uncited.' }),
    works: t.int({
      description:
        'How many works say so; works of one family are one. For a derived claim, works behind its premises.',
      resolve: ({ families }) => families.length,
    }),
    derivedBy: t.exposeString('derivedBy', {
      nullable: true,
      description: 'The rule by which it follows; null when works say it themselves.',
    }),
    rule: t.string({
      nullable: true,
      description: 'That rule as a sentence.',
      resolve: ({ derivedBy }) => DERIVED_RULES.find(({ name }) => name === derivedBy)?.meaning ?? null,
    }),
    premises: t.field({
      type: [ClaimRef],
      description: 'The claims a derived claim follows from.',
      resolve: ({ premises }, _, { reader }) => claimsByIds(reader, premises),
    }),
  }),
});
