import { localId } from '@jingluo/graph';
import { firstObject, objectsOf, partnerOf, subjectsOf } from '../fields/entities-by-relation.ts';
import { when } from '../fields/maybe-async.ts';
import { NodeRef } from './node.ts';
import { AcupointRef, ChannelRef, ElementRef, EntityRef, OrganRef, QualityRef, RegionRef } from './refs.ts';

ChannelRef.implement({
  description: 'A channel (meridian): one of the twelve primary or of the eight extraordinary ones.',
  interfaces: [NodeRef, EntityRef],
  fields: (t) => ({
    code: t.string({ description: 'Its WHO code: `GB`.', resolve: ({ id }) => localId(id) }),
    element: t.field({
      type: ElementRef,
      nullable: true,
      description: 'The element it corresponds to.',
      resolve: ({ id }, _, { reader }) => firstObject(reader, id, 'corresponds-to'),
    }),
    organ: t.field({
      type: OrganRef,
      nullable: true,
      description: 'The organ it pertains to.',
      resolve: ({ id }, _, { reader }) => firstObject(reader, id, 'pertains-to'),
    }),
    pair: t.field({
      type: ChannelRef,
      nullable: true,
      description: 'The channel it is paired with, interior with exterior.',
      resolve: ({ id }, _, { reader }) => partnerOf(reader, id, 'paired-with'),
    }),
    points: t.field({
      type: [AcupointRef],
      description: 'The points of its number series that are recorded here, by number.',
      resolve: ({ id }, _, { reader }) => when(subjectsOf(reader, id, 'point-of'), byNumber),
    }),
    regions: t.field({
      type: [RegionRef],
      description: 'The regions that works say it traverses.',
      resolve: ({ id }, _, { reader }) => objectsOf(reader, id, 'traverses'),
    }),
    qualities: t.field({
      type: [QualityRef],
      description:
        'Its qualities according to works: yin or yang, hand or foot, its name among the six, its hour.',
      resolve: ({ id }, _, { reader }) => objectsOf(reader, id, 'has-quality'),
    }),
  }),
});

function byNumber<T extends { readonly id: string }>(points: readonly T[]): T[] {
  return points.toSorted((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
}
