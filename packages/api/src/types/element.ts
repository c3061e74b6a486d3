import { firstObject, subjectsOf } from '../fields/entities-by-relation.ts';
import { NodeRef } from './node.ts';
import { ChannelRef, ElementRef, EntityRef, OrganRef, QualityRef, RegionRef } from './refs.ts';

ElementRef.implement({
  description:
    'One of the five phases: Wood, Fire, Earth, Metal, Water. In the generating (sheng) cycle each brings forth the next; in ' +
    'the controlling (ke) cycle each checks another.',
  interfaces: [NodeRef, EntityRef],
  fields: (t) => ({
    generates: t.field({
      type: ElementRef,
      nullable: true,
      description: 'The next element of the generating (sheng) cycle.',
      resolve: ({ id }, _, { reader }) => firstObject(reader, id, 'generates'),
    }),
    controls: t.field({
      type: ElementRef,
      nullable: true,
      description: 'The next element of the controlling (ke) cycle.',
      resolve: ({ id }, _, { reader }) => firstObject(reader, id, 'controls'),
    }),
    organs: t.field({
      type: [OrganRef],
      description: 'The organs put with it.',
      resolve: ({ id }, _, { reader }) => subjectsOf(reader, id, 'corresponds-to', 'organ'),
    }),
    channels: t.field({
      type: [ChannelRef],
      description: 'The channels put with it.',
      resolve: ({ id }, _, { reader }) => subjectsOf(reader, id, 'corresponds-to', 'channel'),
    }),
    regions: t.field({
      type: [RegionRef],
      description: 'The tissues and sense organs put with it.',
      resolve: ({ id }, _, { reader }) => subjectsOf(reader, id, 'corresponds-to', 'region'),
    }),
    qualities: t.field({
      type: [QualityRef],
      description: 'The season, colour, taste, climate and emotion put with it.',
      resolve: ({ id }, _, { reader }) => subjectsOf(reader, id, 'corresponds-to', 'quality'),
    }),
  }),
});
