import { type Awaitable, type FoundPaths, type GraphReader, MOST_LENGTH, MOST_PATHS } from '@jingluo/graph';
import type { InputShapeFromFields } from '@pothos/core';
import { within } from '../fields/bad-user-input.ts';
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
  derived: t.boolean({ defaultValue: true, description: 'False leaves out what only follows by rule.' }),
  first: t.int({ defaultValue: 10, description: `How many paths at most, 1 to ${MOST_PATHS}.` }),
}));

type Arguments = InputShapeFromFields<typeof ARGUMENTS>;

builder.queryFields((t) => ({
  paths: t.field({
    type: [PathRef],
    description:
      'The best paths between two entities, shortest first; claims are walked either way. From a point to its channel ' +
      'and on to another point of it is no path, and ways through one busy entity get at most a third of the places ' +
      'while there are others. `pathSearch` gives the same and says whether everything was looked at.',
    args: ARGUMENTS,
    resolve: (_, args, { reader }) => when(findPaths(reader, args), ({ paths }) => [...paths]),
  }),
  pathSearch: t.field({
    type: PathSearchRef,
    description: 'The same as `paths`, with word of whether the search came to its end.',
    args: ARGUMENTS,
    resolve: (_, args, { reader }) => findPaths(reader, args),
  }),
}));

function findPaths(reader: GraphReader, { from, to, ...args }: Arguments): Awaitable<FoundPaths> {
  const options = {
    maxLength: within('maxLength', args.maxLength ?? 4, 1, MOST_LENGTH),
    first: within('first', args.first ?? 10, 1, MOST_PATHS),
    relations: args.relations ?? undefined,
    minLevel: args.minLevel ?? undefined,
    derived: args.derived ?? true,
  };
  return when(resolveKnownId(reader, 'from', from), (start) =>
    when(resolveKnownId(reader, 'to', to), (end) => reader.paths(start, end, options)),
  );
}
