import { objectsOf, subjectsOf } from '../fields/entities-by-relation.ts';
import { NodeRef } from './node.ts';
import { outlinesOf, RegionOutlineRef } from './place.ts';
import { AcupointRef, ChannelRef, EntityRef, PatternRef, RegionRef, RemedyRef, SymptomRef } from './refs.ts';

PatternRef.implement({
  description: 'A pattern of disharmony, also called a constitutional imbalance.',
  interfaces: [NodeRef, EntityRef],
});

RegionRef.implement({
  description: 'A region or tissue of the body.',
  interfaces: [NodeRef, EntityRef],
  fields: (t) => ({
    broader: t.field({
      type: [RegionRef],
      description: 'The regions it is a kind or a part of, one step up.',
      resolve: ({ id }, _, { reader }) => objectsOf(reader, id, 'kind-of', 'region'),
    }),
    narrower: t.field({
      type: [RegionRef],
      description: 'The regions that are kinds or parts of it, one step down.',
      resolve: ({ id }, _, { reader }) => subjectsOf(reader, id, 'kind-of', 'region'),
    }),
    symptoms: t.field({
      type: [SymptomRef],
      description:
        'The symptoms that works say are felt in it, strongest claim first. Its claims name the sources.',
      resolve: ({ id }, _, { reader }) => subjectsOf(reader, id, 'felt-in', 'symptom'),
    }),
    channels: t.field({
      type: [ChannelRef],
      description:
        'The channels that works lead across it, strongest claim first. Its claims name the sources.',
      resolve: ({ id }, _, { reader }) => subjectsOf(reader, id, 'traverses', 'channel'),
    }),
    points: t.field({
      type: [AcupointRef],
      description: 'The points that works say lie in it, strongest claim first. Its claims name the sources.',
      resolve: ({ id }, _, { reader }) => subjectsOf(reader, id, 'located-in', 'acupoint'),
    }),
    outlines: t.field({
      type: [RegionOutlineRef],
      description: 'Its outlines on a body, view by view; none for a region that is not drawn.',
      resolve: (region) => outlinesOf(region),
    }),
  }),
});

RemedyRef.implement({
  description: 'Anything but a point that is used: needling, an oil, a herb formula, an exercise.',
  interfaces: [NodeRef, EntityRef],
});
