import type { Awaitable, Entity, EntityKind, GraphReader } from '@jingluo/graph';
import type { ObjectRef } from '@pothos/core';
import { builder } from '../fields/builder.ts';
import { connection } from '../fields/connection.ts';
import { EntityKindEnum } from '../fields/enums.ts';
import { resolveId } from '../fields/resolve-id.ts';
import { when } from '../fields/maybe-async.ts';
import {
  AcupointRef,
  ChannelRef,
  ElementRef,
  EntityConnectionRef,
  EntityRef,
  OrganRef,
  PatternRef,
  QualityRef,
  RegionRef,
  RemedyRef,
  SymptomRef,
} from '../types/refs.ts';

const ID_OR_NAME =
  'An id, or a code or name that only one entity has: `acupoint:GB30`, `GB-30`, `环跳`. An unknown one gives null.';

const BY_KIND: readonly [EntityKind, ObjectRef<typeof builder.$inferSchemaTypes, Entity>][] = [
  ['element', ElementRef],
  ['organ', OrganRef],
  ['channel', ChannelRef],
  ['acupoint', AcupointRef],
  ['symptom', SymptomRef],
  ['pattern', PatternRef],
  ['region', RegionRef],
  ['remedy', RemedyRef],
  ['quality', QualityRef],
];

builder.queryFields((t) => ({
  entity: t.field({
    type: EntityRef,
    nullable: true,
    description: 'One entity of any kind.',
    args: { id: t.arg.id({ required: true, description: ID_OR_NAME }) },
    resolve: (_, { id }, { reader }) => findEntity(reader, id),
  }),
  entities: t.field({
    type: EntityConnectionRef,
    description:
      'All entities, or all of a kind, by kind and id; without headings unless they are asked for.',
    args: {
      kind: t.arg({ type: EntityKindEnum, description: 'Only this kind.' }),
      headings: t.arg.boolean({
        defaultValue: false,
        description: 'True also lists headings, which only arrange other terms.',
      }),
      first: t.arg.int({ defaultValue: 50, description: 'How many at most, 0 to 500.' }),
      after: t.arg.string({ description: 'The cursor after which the page begins.' }),
    },
    resolve: (_, { kind, headings, ...bounds }, { reader }) =>
      connection(
        (part) =>
          reader.entities(
            { kind: kind ?? undefined, headings: (headings ?? false) ? undefined : false },
            part,
          ),
        bounds,
      ),
  }),
}));

for (const [kind, type] of BY_KIND) {
  builder.queryField(kind, (t) =>
    t.field({
      type,
      nullable: true,
      description: `One ${kind}.`,
      args: {
        id: t.arg.id({
          required: true,
          description: `${ID_OR_NAME} The prefix with the kind may be left out.`,
        }),
      },
      resolve: (_, { id }, { reader }) => findEntity(reader, id, kind),
    }),
  );
}

function findEntity(reader: GraphReader, text: string, kind?: EntityKind): Awaitable<Entity | undefined> {
  return when(resolveId(reader, 'id', text, kind), (id) =>
    id === undefined ? undefined : reader.entity(id),
  );
}
