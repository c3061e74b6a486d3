import { objectsOf, subjectsOf } from '../fields/entities-by-relation.ts';
import { NodeRef } from './node.ts';
import { ChannelRef, ElementRef, EntityRef, OrganRef, QualityRef } from './refs.ts';

QualityRef.implement({
  description:
    'A season, colour, taste, climate, emotion, hour, class or the like that sources assign to an element, an organ or a channel.',
  interfaces: [NodeRef, EntityRef],
  fields: (t) => ({
    broader: t.field({
      type: [QualityRef],
      description: 'What it is a kind of: spring is a kind of season.',
      resolve: ({ id }, _, { reader }) => objectsOf(reader, id, 'kind-of'),
    }),
    narrower: t.field({
      type: [QualityRef],
      description: 'Its kinds.',
      resolve: ({ id }, _, { reader }) => subjectsOf(reader, id, 'kind-of'),
    }),
    elements: t.field({
      type: [ElementRef],
      description: 'The elements it corresponds to; works may differ.',
      resolve: ({ id }, _, { reader }) => objectsOf(reader, id, 'corresponds-to'),
    }),
    channels: t.field({
      type: [ChannelRef],
      description: 'The channels that have it.',
      resolve: ({ id }, _, { reader }) => subjectsOf(reader, id, 'has-quality', 'channel'),
    }),
    organs: t.field({
      type: [OrganRef],
      description: 'The organs that have it.',
      resolve: ({ id }, _, { reader }) => subjectsOf(reader, id, 'has-quality', 'organ'),
    }),
  }),
});
