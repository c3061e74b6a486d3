import { NodeRef } from './node.ts';
import { EntityRef, PatternRef, RegionRef, RemedyRef } from './refs.ts';

PatternRef.implement({
  description: 'A pattern of disharmony, also called a constitutional imbalance.',
  interfaces: [NodeRef, EntityRef],
});

RegionRef.implement({ description: 'A region or tissue of the body.', interfaces: [NodeRef, EntityRef] });

RemedyRef.implement({
  description: 'Anything but a point that is used: needling, an oil, a herb formula, an exercise.',
  interfaces: [NodeRef, EntityRef],
});
