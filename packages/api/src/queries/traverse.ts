import { MOST_STEPS } from '@jingluo/graph';
import { requireInRange } from '../fields/bad-user-input.ts';
import { builder } from '../fields/builder.ts';
import { EdgeDirectionEnum, EntityKindEnum, EvidenceLevelEnum, RelationKindEnum } from '../fields/enums.ts';
import { resolveKnownIds } from '../fields/resolve-id.ts';
import { SubgraphRef } from '../types/subgraph.ts';
import { when } from '../fields/maybe-async.ts';

const MAX_IDS = 100;
const MAX_NODES = 5000;

const TraversalStep = builder.inputType('TraversalStep', {
  description: 'One step of a traversal: along which claims, in which direction, and to what.',
  fields: (t) => ({
    relation: t.field({
      type: [RelationKindEnum],
      description: 'Along claims of any of these relations; of every relation without it.',
    }),
    direction: t.field({
      type: EdgeDirectionEnum,
      defaultValue: 'both',
      description:
        'OUT goes from the subject of a claim to its object, IN from the object to the subject. Symmetric relations such as ' +
        'PAIRED_WITH are always followed both ways.',
    }),
    to: t.field({
      type: [EntityKindEnum],
      description: 'Only to entities of any of these kinds; of every kind without it.',
    }),
  }),
});

builder.queryField('traverse', (t) =>
  t.field({
    type: SubgraphRef,
    description:
      'A traversal step by step: the first step starts from the given entities, each further one from those that the step ' +
      'before reached. Gives all entities and claims on the way, also entities from which the next step leads nowhere.',
    args: {
      from: t.arg.idList({
        required: true,
        description: `Where it starts: ids, codes or names, at most ${MAX_IDS}. An unknown one is refused.`,
      }),
      steps: t.arg({
        type: [TraversalStep],
        required: true,
        description: `The steps in their order, at most ${MOST_STEPS}.`,
      }),
      minLevel: t.arg({ type: EvidenceLevelEnum, description: 'Only along claims of at least this level.' }),
      derived: t.arg.boolean({
        defaultValue: true,
        description: 'False leaves out derived claims.',
      }),
      limit: t.arg.int({
        defaultValue: 500,
        description: `How many entities at most, the starting ones included, 1 to ${MAX_NODES}.`,
      }),
    },
    resolve: (_, { from, minLevel, ...args }, { reader }) => {
      requireInRange('from (number)', from.length, 0, MAX_IDS);
      requireInRange('steps (number)', args.steps.length, 0, MOST_STEPS);
      const options = {
        limit: requireInRange('limit', args.limit ?? 500, 1, MAX_NODES),
        minLevel: minLevel ?? undefined,
        derived: args.derived ?? true,
      };
      const steps = args.steps.map(({ relation, direction, to }) => ({
        relations: relation ?? undefined,
        direction: direction ?? 'both',
        to: to ?? undefined,
      }));
      return when(resolveKnownIds(reader, 'from', from), (ids) => reader.traverse(ids, steps, options));
    },
  }),
);
