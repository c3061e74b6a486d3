import type { Awaitable, Citation, Claim, Entity, GraphReader } from '@jingluo/graph';
import { requireInRange } from '../fields/bad-user-input.ts';
import { builder } from '../fields/builder.ts';
import { NodeRef } from '../types/node.ts';
import { when, whenAll } from '../fields/maybe-async.ts';

const MAX_NODES = 500;

builder.queryFields((t) => ({
  node: t.field({
    type: NodeRef,
    nullable: true,
    description: 'Anything, by its id: entity, claim or citation (Relay).',
    args: { id: t.arg.id({ required: true, description: 'The full id. An unknown one gives null.' }) },
    resolve: (_, { id }, { reader }) => nodeById(reader, id),
  }),
  nodes: t.field({
    type: [NodeRef],
    nullable: { list: false, items: true },
    description: 'Several things by their ids, in the given order; null for an unknown one.',
    args: { ids: t.arg.idList({ required: true, description: 'Full ids, at most 500.' }) },
    resolve: (_, { ids }, { reader }) => {
      requireInRange('ids', ids.length, 0, MAX_NODES);
      return whenAll(ids.map((id) => nodeById(reader, id)));
    },
  }),
}));

function nodeById(reader: GraphReader, id: string): Awaitable<Entity | Claim | Citation | null> {
  return when(reader.entity(id), (entity) =>
    when(entity ?? reader.claim(id), (found) => when(found ?? reader.citation(id), (node) => node ?? null)),
  );
}
