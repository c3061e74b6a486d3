import { firstObject, objectsOf, partnerOf, subjectsOf } from '../fields/entities-by-relation.ts';
import { NodeRef } from './node.ts';
import { ChannelRef, ElementRef, EntityRef, OrganRef, QualityRef, RegionRef } from './refs.ts';

OrganRef.implement({
  description: 'An organ as Chinese medicine understands it, not as anatomy does.',
  interfaces: [NodeRef, EntityRef],
  fields: (t) => ({
    element: t.field({
      type: ElementRef,
      nullable: true,
      description: 'The element it corresponds to.',
      resolve: ({ id }, _, { reader }) => firstObject(reader, id, 'corresponds-to'),
    }),
    pair: t.field({
      type: OrganRef,
      nullable: true,
      description: 'The organ it is paired with, interior with exterior.',
      resolve: ({ id }, _, { reader }) => partnerOf(reader, id, 'paired-with'),
    }),
    channels: t.field({
      type: [ChannelRef],
      description: 'The channels that pertain to it.',
      resolve: ({ id }, _, { reader }) => subjectsOf(reader, id, 'pertains-to', 'channel'),
    }),
    regions: t.field({
      type: [RegionRef],
      description: 'The tissues and sense organs that pertain to it.',
      resolve: ({ id }, _, { reader }) => subjectsOf(reader, id, 'pertains-to', 'region'),
    }),
    qualities: t.field({
      type: [QualityRef],
      description: 'Its qualities according to works: zang, fu or extraordinary fu, yin or yang.',
      resolve: ({ id }, _, { reader }) => objectsOf(reader, id, 'has-quality'),
    }),
  }),
});
