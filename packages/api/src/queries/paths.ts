import { type Awaitable, type FoundPaths, type GraphReader, MOST_LENGTH, MOST_PATHS } from '@jingluo/graph';
import type { InputShapeFromFields } from '@pothos/core';
import { requireInRange } from '../fields/bad-user-input.ts';
import { builder } from '../fields/builder.ts';
import { EvidenceLevelEnum, RelationKindEnum } from '../fields/enums.ts';
import { resolveKnownId } from '../fields/resolve-id.ts';
import { PathRef, PathSearchRef } from '../types/path.ts';
import { when } from '../fields/maybe-async.ts';

const ARGUMENTS = builder.args((t) => ({
  from: t.id({
    required: true,
    description: 'Where they begin: an id, a code or a name. An unknown one is refused.',
  }),
  to: t.id({
    required: true,
    description: 'Where they end: an id, a code or a name. An unknown one is refused.',
  }),
  maxLength: t.int({ defaultValue: 4, description: `How many hops long at most, 1 to ${MOST_LENGTH}.` }),
  relations: t.field({ type: [RelationKindEnum], description: 'Only along claims of these relations.' }),
  minLevel: t.field({ type: EvidenceLevelEnum, description: 'Only along claims of at least this level.' }),
  derived: t.boolean({ defaultValue: true, description: 'False leaves out derived claims.' }),
  first: t.int({ defaultValue: 10, description: `How many paths at most, 1 to ${MOST_PATHS}.` }),
}));

type Arguments = InputShapeFromFields<typeof ARGUMENTS>;

builder.queryFields((t) => ({
  paths: t.field({
    type: [PathRef],
    description:
      'The best paths between two entities, shortest first; claims are followed in both directions. A path from a point ' +
      'to its channel and on to another point of it does not count, and at most a third of the paths go through the same ' +
      'busy entity while there are others. `pathSearch` also says whether the search was complete.',
    args: ARGUMENTS,
    resolve: (_, args, { reader }) => when(findPaths(reader, args), ({ paths }) => [...paths]),
  }),
  pathSearch: t.field({
    type: PathSearchRef,
    description: 'The same as `paths`, and whether the search was complete.',
    args: ARGUMENTS,
    resolve: (_, args, { reader }) => findPaths(reader, args),
  }),
}));

function findPaths(reader: GraphReader, { from, to, ...args }: Arguments): Awaitable<FoundPaths> {
  const options = {
    maxLength: requireInRange('maxLength', args.maxLength ?? 4, 1, MOST_LENGTH),
    first: requireInRange('first', args.first ?? 10, 1, MOST_PATHS),
    relations: args.relations ?? undefined,
    minLevel: args.minLevel ?? undefined,
    derived: args.derived ?? true,
  };
  return when(resolveKnownId(reader, 'from', from), (start) =>
    when(resolveKnownId(reader, 'to', to), (end) => reader.paths(start, end, options)),
  );
}
