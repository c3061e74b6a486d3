import {
  DERIVED_RULES,
  type Evidence,
  familiesAtLeast,
  firstSaid,
  timeline,
  TREATMENTS,
  verbsOf,
} from '@jingluo/graph';
import { addedBy, addedFolders, claimAddedBy } from '../fields/added-by.ts';
import { builder } from '../fields/builder.ts';
import { knownCitation } from '../fields/citations-by-ids.ts';
import { claimsByIds } from '../fields/claims-by-ids.ts';
import {
  EvidenceLevelEnum,
  EvidenceRoleEnum,
  RelationKindEnum,
  StanceEnum,
  StandingEnum,
} from '../fields/enums.ts';
import { knownEntity } from '../fields/entities-by-relation.ts';
import { when } from '../fields/maybe-async.ts';
import { studiesOfClaims } from '../fields/studies-of-claims.ts';
import { NodeRef } from './node.ts';
import { FOUND_DESCRIPTION, OutcomeRef, StudiesFoundRef } from './outcome.ts';
import { CitationRef, ClaimRef, EntityRef } from './refs.ts';
import { FirstSaidRef, TimelineRef } from './timeline.ts';

/** A piece of evidence, and whether its claim is about a treatment. */
interface EvidenceOfClaim extends Evidence {
  readonly isOfTreatment: boolean;
}

const EvidenceRef = builder.objectRef<EvidenceOfClaim>('Evidence').implement({
  description: 'What one work says about one claim, and where in the work.',
  fields: (t) => ({
    citation: t.field({
      type: CitationRef,
      description: 'The work that supports or disputes the claim, or is neutral.',
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
    role: t.expose('role', {
      type: EvidenceRoleEnum,
      description: 'Whether the work found or teaches this, or only says it on the way.',
    }),
    level: t.expose('level', {
      type: EvidenceLevelEnum,
      description:
        'The level that the design of the work gives; UNCITED for background, and for a work that was retracted or could ' +
        'not be found.',
    }),
    verb: t.exposeString('verb', {
      nullable: true,
      description:
        'What the point does to the thing, in the word of the work, where the relation is ACTS_ON: `clears`. Null for other ' +
        'relations.',
    }),
    saidAs: t.exposeString('saidAs', {
      nullable: true,
      description:
        'The term for the object as the work writes it, in its own script: `半身不遂`. Null where it is not recorded.',
    }),
    repeats: t.field({
      type: CitationRef,
      nullable: true,
      description:
        'The earliest of the works that its work draws on, also over others, that says the same on the same side: then it is ' +
        'a repeat, and no further witness. Null for what is said on its own account.',
      resolve: ({ repeats }, _, { reader }) => (repeats === undefined ? undefined : reader.citation(repeats)),
    }),
    note: t.exposeString('note', {
      nullable: true,
      description: 'What a reader needs to judge this piece of evidence, in words of our own.',
    }),
    outcomes: t.field({
      type: [OutcomeRef],
      description:
        'What came out of the study, where the claim is that something treats or was studied for a symptom: of what was tried, ' +
        'and so of this point together with the others. Empty for other claims, for background, and where none is recorded.',
      resolve: ({ citation, role, isOfTreatment }, _, { reader }) =>
        isOfTreatment && role === 'finding'
          ? when(knownCitation(reader, citation), ({ fields }) => fields.study?.outcomes ?? [])
          : [],
    }),
    folder: t.exposeString('folder', {
      description: 'The data folder that records this evidence; the work may be recorded in another.',
    }),
    addedBy: t.string({
      nullable: true,
      description: 'The same folder when it is an added one; null for the base folder.',
      resolve: ({ folder }, _, { reader }) => addedBy(reader, folder),
    }),
  }),
});

ClaimRef.implement({
  description:
    'A statement of works: a subject has a relation to an object. It need not be true. Two works that say the same are ' +
    'two pieces of evidence on one claim.',
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
    verbs: t.stringList({
      description:
        'What the subject does to the object, in the words of the works that say so: `clears`. Empty but for ACTS_ON.',
      resolve: verbsOf,
    }),
    evidence: t.field({
      type: [EvidenceRef],
      description: 'The works that support or dispute it, and where they do. Empty for a derived claim.',
      resolve: ({ evidence, relation }) => {
        const isOfTreatment = TREATMENTS.includes(relation);
        return evidence.map((piece) => ({ ...piece, isOfTreatment }));
      },
    }),
    found: t.field({
      type: [StudiesFoundRef],
      description: `${FOUND_DESCRIPTION} Empty for a claim that is not about a treatment.`,
      resolve: (claim, _, { reader }) => studiesOfClaims(reader, [claim]),
    }),
    firstSaid: t.field({
      type: FirstSaidRef,
      nullable: true,
      description:
        'The earliest work that makes the claim, or says it of a narrower or broader thing. Null where none has a year.',
      resolve: (claim, _, { reader }) => firstSaid(reader, claim),
    }),
    timeline: t.field({
      type: TimelineRef,
      description:
        'Since when it is said: the works that make it by their years, and which of them repeat others.',
      resolve: (claim, _, { reader }) => timeline(reader, claim),
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
        'How many works make it; works of one family, such as two papers of one trial, count as one. For a derived claim, ' +
        'the works behind its premises. A `minLevel` of the list has no effect on this number; the one here has.',
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
        'The added data folder that brought the claim; null when the base folder has it. A derived claim has the last of ' +
        'the folders of its premises.',
      resolve: (claim, _, { reader }) => claimAddedBy(reader, claim),
    }),
    addedFolders: t.stringList({
      description: 'The added data folders with evidence on it, or on a premise of it when it is derived.',
      resolve: (claim, _, { reader }) => addedFolders(reader, claim),
    }),
    derivedBy: t.exposeString('derivedBy', {
      nullable: true,
      description: 'The name of the rule by which it follows from other claims; null when works make it.',
    }),
    rule: t.string({
      nullable: true,
      description: 'The rule named in `derivedBy`, as a sentence.',
      resolve: ({ derivedBy }) => DERIVED_RULES.find(({ name }) => name === derivedBy)?.meaning ?? null,
    }),
    premises: t.field({
      type: [ClaimRef],
      description: 'The claims from which a derived claim follows; empty for a claim that works make.',
      resolve: ({ premises }, _, { reader }) => claimsByIds(reader, premises),
    }),
  }),
});
