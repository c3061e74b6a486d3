import type { Subgraph } from '@jingluo/graph';
import { builder } from '../builder.ts';
import { claimsByIds } from '../claims-by-ids.ts';
import { ClaimRef, EntityRef } from './refs.ts';

export const SubgraphRef = builder.objectRef<Subgraph>('Subgraph').implement({
  description: 'A part of the graph.',
  fields: (t) => ({
    nodes: t.field({
      type: [EntityRef],
      description: 'Its entities; those asked for come first.',
      resolve: async ({ nodes }, _, { reader }) => {
        const entities = await Promise.all(nodes.map((id) => reader.entity(id)));
        return entities.filter((entity) => entity !== undefined);
      },
    }),
    claims: t.field({
      type: [ClaimRef],
      description: 'Its claims; both ends of each are among the nodes.',
      resolve: ({ claims }, _, { reader }) => claimsByIds(reader, claims),
    }),
    truncated: t.exposeBoolean('truncated', { description: 'The limit left something out.' }),
  }),
});
