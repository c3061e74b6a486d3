import type { Entity, ExternalId, Name, Source } from '@jingluo/graph';
import { label } from '@jingluo/graph';
import { addedBy } from '../fields/added-by.ts';
import { builder } from '../fields/builder.ts';
import { knownCitation } from '../fields/citations-by-ids.ts';
import { connection } from '../fields/connection.ts';
import {
  EdgeDirectionEnum,
  EntityKindEnum,
  EvidenceLevelEnum,
  LANGUAGE_DESCRIPTION,
  RelationKindEnum,
} from '../fields/enums.ts';
import { entitiesByIds } from '../fields/entities-by-relation.ts';
import { externalUrl } from '../fields/external-url.ts';
import { when } from '../fields/maybe-async.ts';
import { NodeRef, typeName } from './node.ts';
import { CitationRef, ClaimConnectionRef, EntityRef } from './refs.ts';

/** A name, with the id of the entity whose name it is. */
interface OwnedName extends Name {
  readonly of: string;
}

const NameRef = builder.objectRef<OwnedName>('Name').implement({
  description: 'One of the names of an entity.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The name as it is written.' }),
    language: t.exposeString('language', { description: LANGUAGE_DESCRIPTION }),
    preferred: t.exposeBoolean('preferred', { description: 'True for exactly one name of each entity.' }),
    sharedWith: t.field({
      type: [EntityRef],
      description:
        'The other entities that have this name too, without regard to case, tones, script, spaces and hyphens: 太陽 is a point and a ' +
        'class of channels.',
      resolve: ({ text, of }, _, { reader }) =>
        when(reader.named(text), (ids) =>
          entitiesByIds(
            reader,
            ids.filter((id) => id !== of),
          ),
        ),
    }),
  }),
});

const ExternalIdRef = builder.objectRef<ExternalId>('ExternalId').implement({
  description: 'The id of the same thing in another vocabulary, such as Medical Subject Headings.',
  fields: (t) => ({
    scheme: t.exposeString('scheme', {
      description:
        'The vocabulary: mesh (Medical Subject Headings), mondo (Mondo diseases), hpo (Human Phenotype Ontology), uberon ' +
        '(Uberon anatomy), snomedct (SNOMED CT) or icd11 (ICD-11).',
    }),
    value: t.exposeString('value', { description: 'The id as that vocabulary writes it.' }),
    url: t.string({
      nullable: true,
      description: 'A page that shows it; null for vocabularies that have no open page for each id.',
      resolve: externalUrl,
    }),
  }),
});

const SourceRef = builder.objectRef<Source>('NameSource').implement({
  description: 'Where the names, codes and external ids of an entity were read.',
  fields: (t) => ({
    citation: t.field({
      type: CitationRef,
      description: 'The work in which they were read.',
      resolve: ({ citation }, _, { reader }) => knownCitation(reader, citation),
    }),
    locator: t.exposeString('locator', { description: 'The place in the work.' }),
  }),
});

EntityRef.implement({
  description: 'A thing that claims are about, such as a point, a channel or a symptom.',
  interfaces: [NodeRef],
  resolveType: (entity: Entity) => typeName(entity),
  fields: (t) => ({
    kind: t.expose('kind', { type: EntityKindEnum, description: 'What kind of thing it is.' }),
    name: t.exposeString('name', { description: 'Its preferred English name.' }),
    heading: t.exposeBoolean('heading', {
      description:
        'Whether it is a heading: a symptom or region that only arranges others of its kind. It has no claims but `KIND_OF`, ' +
        'and no trace, path or walk goes over it.',
    }),
    label: t.string({
      description: 'Its name for places that do not show its kind: `GB30 Huantiao`, `Sciatica`.',
      resolve: (entity) => label(entity),
    }),
    names: t.field({
      type: [NameRef],
      description: 'All its names and codes, the preferred one first.',
      resolve: ({ id, names }) => names.map((name): OwnedName => ({ ...name, of: id })),
    }),
    summary: t.exposeString('summary', { nullable: true, description: 'One sentence that says what it is.' }),
    externalIds: t.field({
      type: [ExternalIdRef],
      description: 'Its ids in other vocabularies.',
      resolve: ({ externalIds }) => [...externalIds],
    }),
    sources: t.field({
      type: [SourceRef],
      description: 'Where its names, codes and external ids were read.',
      resolve: ({ sources }) => [...sources],
    }),
    folder: t.exposeString('folder', {
      description: 'The data folder that records it; of several, the first.',
    }),
    addedBy: t.string({
      nullable: true,
      description: 'The same folder when it is an added one; null for the base folder.',
      resolve: ({ folder }, _, { reader }) => addedBy(reader, folder),
    }),
    claims: t.field({
      type: ClaimConnectionRef,
      description: 'The claims of which it is the subject or the object, strongest first.',
      args: {
        relation: t.arg({ type: [RelationKindEnum], description: 'Only these relations.' }),
        direction: t.arg({
          type: EdgeDirectionEnum,
          defaultValue: 'both',
          description: 'Only claims of which it is the subject (OUT) or the object (IN).',
        }),
        minLevel: t.arg({ type: EvidenceLevelEnum, description: 'Only claims of at least this level.' }),
        derived: t.arg.boolean({
          defaultValue: true,
          description: 'False leaves out derived claims.',
        }),
        first: t.arg.int({ defaultValue: 50, description: 'How many at most, 0 to 500.' }),
        after: t.arg.string({ description: 'The cursor after which the page begins.' }),
      },
      resolve: ({ id }, { relation, direction, minLevel, derived, first, after }, { reader }) => {
        const end =
          direction === 'out' ? { subject: id } : direction === 'in' ? { object: id } : { entity: id };
        const filter = {
          ...end,
          relations: relation ?? undefined,
          minLevel: minLevel ?? undefined,
          derived: (derived ?? true) ? undefined : false,
        };
        return connection((bounds) => reader.claims(filter, bounds), { first, after });
      },
    }),
  }),
});
