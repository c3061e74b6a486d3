import { within } from '../bad-user-input.ts';
import { builder } from '../builder.ts';
import { resolveId } from '../resolve-id.ts';
import { SubgraphRef } from '../types/subgraph.ts';

const MOST_IDS = 100;
const MOST_HOPS = 4;
const MOST_NODES = 1000;

builder.queryField('neighborhood', (t) =>
  t.field({
    type: SubgraphRef,
    description: 'What lies around some entities, strongest claims first.',
    args: {
      ids: t.arg.idList({
        required: true,
        description: 'Ids or names, at most 100. Unknown ones are left out.',
      }),
      depth: t.arg.int({
        defaultValue: 1,
        required: true,
        description: 'How many claims away at most, 0 to 4.',
      }),
      limit: t.arg.int({
        defaultValue: 200,
        required: true,
        description: 'How many entities at most, 1 to 1000.',
      }),
    },
    resolve: async (_, { ids, depth, limit }, { reader }) => {
      within('ids', ids.length, 0, MOST_IDS);
      within('depth', depth, 0, MOST_HOPS);
      within('limit', limit, 1, MOST_NODES);
      const found = await Promise.all(ids.map((id) => resolveId(reader, 'ids', String(id))));
      return reader.neighborhood([...new Set(found.filter((id) => id !== undefined))], { depth, limit });
    },
  }),
);
