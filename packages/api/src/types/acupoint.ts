import {
  allItems,
  CAUTIONS,
  type Claim,
  localId,
  type Name,
  type NameLanguage,
  relation,
  RELATION_KINDS,
} from '@jingluo/graph';
import { builder } from '../fields/builder.ts';
import { RelationKindEnum } from '../fields/enums.ts';
import { firstObject, knownEntity, objectsOf } from '../fields/entities-by-relation.ts';
import { when } from '../fields/maybe-async.ts';
import { NodeRef } from './node.ts';
import { PlaceRef } from './place.ts';
import { AcupointRef, ChannelRef, ClaimRef, ElementRef, EntityRef, SymptomRef } from './refs.ts';

const ROLES = RELATION_KINDS.filter((kind) => {
  const { pointRole } = relation(kind);
  return pointRole !== undefined && pointRole !== 'by-rule';
});

const PointRoleRef = builder.objectRef<Claim>('PointRole').implement({
  description: 'A role that a point has for a channel, organ or tissue, such as he-sea point.',
  fields: (t) => ({
    relation: t.expose('relation', {
      type: RelationKindEnum,
      description: 'The role, as a relation from the point to the channel, organ or tissue.',
    }),
    of: t.field({
      type: EntityRef,
      description: 'The channel, organ or tissue.',
      resolve: ({ object }, _, { reader }) => knownEntity(reader, object),
    }),
    claim: t.field({
      type: ClaimRef,
      description: 'The claim, with the works that make it.',
      resolve: (claim) => claim,
    }),
  }),
});

AcupointRef.implement({
  description:
    'An acupoint. Points of a channel have its code and a number, extra points a code such as `EX-HN5`.',
  interfaces: [NodeRef, EntityRef],
  fields: (t) => ({
    code: t.string({ description: 'Its WHO code: `GB30`.', resolve: ({ id }) => localId(id) }),
    pinyin: t.string({
      nullable: true,
      description: 'Its name in pinyin with tone marks.',
      resolve: ({ names }) => firstName(names, 'zh-Latn-pinyin'),
    }),
    hanzi: t.string({
      nullable: true,
      description: 'Its name in traditional characters; in simplified ones when only those are recorded.',
      resolve: ({ names }) => firstName(names, 'zh-Hant') ?? firstName(names, 'zh-Hans'),
    }),
    channel: t.field({
      type: ChannelRef,
      nullable: true,
      description: 'The channel whose number series it belongs to.',
      resolve: ({ id }, _, { reader }) => firstObject(reader, id, 'point-of'),
    }),
    number: t.int({
      nullable: true,
      description: 'Its number on that channel; null for extra points.',
      resolve: ({ id }) => Number(/^[A-Z]{2}(\d+)$/.exec(localId(id))?.[1] ?? NaN) || null,
    }),
    roles: t.field({
      type: [PointRoleRef],
      description: 'Its roles: five shu, source, connecting, back-shu and the rest.',
      resolve: ({ id }, _, { reader }) =>
        when(
          allItems((bounds) => reader.claims({ subject: id, relations: ROLES, derived: false }, bounds)),
          (claims) => [...claims],
        ),
    }),
    phase: t.field({
      type: ElementRef,
      nullable: true,
      description: 'The element of a five-shu point; null for other points.',
      resolve: ({ id }, _, { reader }) => firstObject(reader, id, 'has-phase'),
    }),
    treats: t.field({
      type: [SymptomRef],
      description: 'The symptoms it is said to treat, strongest claim first. Its claims name the sources.',
      resolve: ({ id }, _, { reader }) => objectsOf(reader, id, 'treats', 'symptom'),
    }),
    place: t.field({
      type: PlaceRef,
      nullable: true,
      description:
        'Where it is drawn on a body; null for a point of which no place was read, such as the extra points.',
      resolve: ({ place }) => place ?? null,
    }),
    cautions: t.field({
      type: [ClaimRef],
      description:
        'What sources warn of: conditions in which the point, and remedies that at the point, are said not to be used. What ' +
        'sources say, and no advice; where there is none, no source here warns.',
      resolve: ({ id }, _, { reader }) =>
        when(
          allItems((bounds) => reader.claims({ entity: id, relations: CAUTIONS, derived: false }, bounds)),
          (claims) => [...claims],
        ),
    }),
  }),
});

function firstName(names: readonly Name[], language: NameLanguage): string | null {
  return names.find((name) => name.language === language)?.text ?? null;
}
