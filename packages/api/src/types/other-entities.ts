import { objectsOf, subjectsOf } from '../fields/entities-by-relation.ts';
import { NodeRef } from './node.ts';
import { EntityRef, PatternRef, RegionRef, RemedyRef } from './refs.ts';

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
  }),
});

RemedyRef.implement({
  description: 'Anything but a point that is used: needling, an oil, a herb formula, an exercise.',
  interfaces: [NodeRef, EntityRef],
});
