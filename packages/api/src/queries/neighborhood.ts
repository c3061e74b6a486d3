import { MOST_HOPS } from '@jingluo/graph';
import { requireInRange } from '../fields/bad-user-input.ts';
import { builder } from '../fields/builder.ts';
import { EvidenceLevelEnum } from '../fields/enums.ts';
import { resolveId } from '../fields/resolve-id.ts';
import { SubgraphRef } from '../types/subgraph.ts';
import { when, whenAll } from '../fields/maybe-async.ts';

const MAX_IDS = 100;
const MAX_NODES = 1000;

builder.queryField('neighborhood', (t) =>
  t.field({
    type: SubgraphRef,
    description:
      'The neighbors of some entities. Of every relation the strongest claim is taken first, then the second of every ' +
      'relation, so that a limit leaves some of each.',
    args: {
      ids: t.arg.idList({
        required: true,
        description: `Ids, codes or names of the entities, at most ${MAX_IDS}. Unknown ones are left out.`,
      }),
      depth: t.arg.int({
        defaultValue: 1,
        description: `How many claims away at most, 0 to ${MOST_HOPS}.`,
      }),
      limit: t.arg.int({
        defaultValue: 200,
        description: `How many entities at most, the given ones included, 1 to ${MAX_NODES}.`,
      }),
      minLevel: t.arg({ type: EvidenceLevelEnum, description: 'Only claims of at least this level.' }),
      derived: t.arg.boolean({
        defaultValue: true,
        description: 'False leaves out derived claims.',
      }),
    },
    resolve: (_, { ids, minLevel, ...args }, { reader }) => {
      const options = {
        depth: requireInRange('depth', args.depth ?? 1, 0, MOST_HOPS),
        limit: requireInRange('limit', args.limit ?? 200, 1, MAX_NODES),
        minLevel: minLevel ?? undefined,
        derived: args.derived ?? true,
      };
      requireInRange('ids (number)', ids.length, 0, MAX_IDS);
      return when(whenAll(ids.map((id) => resolveId(reader, 'ids', id))), (found) =>
        reader.neighborhood([...new Set(found.filter((id) => id !== undefined))], options),
      );
    },
  }),
);
