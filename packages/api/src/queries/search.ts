import type { SearchHit } from '@jingluo/graph';
import { requireInRange } from '../fields/bad-user-input.ts';
import { builder } from '../fields/builder.ts';
import { EntityKindEnum } from '../fields/enums.ts';
import { knownEntity } from '../fields/entities-by-relation.ts';
import { EntityRef } from '../types/refs.ts';
import { when } from '../fields/maybe-async.ts';

const MAX_HITS = 100;
const MAX_CHARACTERS = 200;

const SearchHitRef = builder.objectRef<SearchHit>('SearchHit').implement({
  description: 'An entity that a search found.',
  fields: (t) => ({
    entity: t.field({
      type: EntityRef,
      description: 'The entity.',
      resolve: ({ id }, _, { reader }) => knownEntity(reader, id),
    }),
    matched: t.exposeString('matched', { description: 'The name, alias or code that matched.' }),
    score: t.exposeFloat('score', {
      description: 'Above 0, at most 1. Only comparable within one search.',
    }),
  }),
});

builder.queryField('search', (t) =>
  t.field({
    type: [SearchHitRef],
    description:
      'Entities by name, code or Chinese characters, best first. Tone marks, hyphens, spaces and the last letters may be ' +
      'left out; a word of five or more letters may have one wrong letter.',
    args: {
      text: t.arg.string({ required: true, description: 'What to search for, at most 200 characters.' }),
      kinds: t.arg({ type: [EntityKindEnum], description: 'Only these kinds.' }),
      first: t.arg.int({ defaultValue: 10, description: 'How many at most, 0 to 100.' }),
    },
    resolve: (_, { text, kinds, first }, { reader }) => {
      const limit = requireInRange('first', first ?? 10, 0, MAX_HITS);
      requireInRange('text (characters)', text.length, 0, MAX_CHARACTERS);
      return when(reader.search(text, { kinds: kinds ?? undefined, limit }), (hits) => [...hits]);
    },
  }),
);
