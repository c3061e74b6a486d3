import type { Subgraph } from '@jingluo/graph';
import { builder } from '../fields/builder.ts';
import { claimsByIds } from '../fields/claims-by-ids.ts';
import { entitiesByIds } from '../fields/entities-by-relation.ts';
import { ClaimRef, EntityRef } from './refs.ts';

export const SubgraphRef = builder.objectRef<Subgraph>('Subgraph').implement({
  description: 'A part of the graph: entities, and claims between them. It can be drawn as it is.',
  fields: (t) => ({
    nodes: t.field({
      type: [EntityRef],
      description: 'Its entities; the requested ones come first.',
      resolve: ({ nodes }, _, { reader }) => entitiesByIds(reader, nodes),
    }),
    claims: t.field({
      type: [ClaimRef],
      description: 'Its claims; both ends of each are among the nodes.',
      resolve: ({ claims }, _, { reader }) => claimsByIds(reader, claims),
    }),
    truncated: t.exposeBoolean('truncated', {
      description: 'True when something was left out because of the limit.',
    }),
  }),
});
