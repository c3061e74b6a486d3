import { type AnsweredQuestion, QUESTION_KINDS, type QuestionKind } from '@jingluo/graph';
import { requireInRange } from '../fields/bad-user-input.ts';
import { builder } from '../fields/builder.ts';
import { enumOf } from '../fields/enums.ts';
import { entitiesByIds } from '../fields/entities-by-relation.ts';
import { PathRef } from '../types/path.ts';
import { EntityRef } from '../types/refs.ts';

const MAX_CHARACTERS = 200;

const KIND_MEANING: Record<QuestionKind, string> = {
  paths: 'What joins two things: “insomnia and the Heart”.',
  'points-in': 'Points in a region of the body for a symptom: “points on the foot for headache”.',
  compare: 'Two or three things of one kind side by side: “compare Kidney and Liver”.',
};

const QuestionKindEnum = enumOf(
  'QuestionKind',
  'What a question about several things asks for.',
  QUESTION_KINDS,
  (kind) => KIND_MEANING[kind],
);

const QuestionRef = builder.objectRef<AnsweredQuestion>('Question').implement({
  description: 'A question about several things, found in a text.',
  fields: (t) => ({
    kind: t.expose('kind', { type: QuestionKindEnum, description: 'What it asks for.' }),
    entities: t.field({
      type: [EntityRef],
      description:
        'The things it names, in the order of the text: two, or up to three to compare. For `POINTS_IN` the symptom, then the region.',
      resolve: ({ entities }, _, { reader }) => entitiesByIds(reader, entities),
    }),
    paths: t.field({
      type: [PathRef],
      description:
        'For `PATHS` the ten best paths between the two, at most four hops long; for the other kinds none.',
      resolve: ({ paths }) => [...paths],
    }),
  }),
});

builder.queryField('question', (t) =>
  t.field({
    type: QuestionRef,
    nullable: true,
    description:
      'Reads a text as a question about two things, or up to three to compare. Beside their names the text may have only ' +
      'words such as “and” or “points for”. Null when it names fewer than two things, has other words, or names two ' +
      'things that no path joins: use `search` then.',
    args: {
      text: t.arg.string({
        required: true,
        description:
          'The question in English words, codes or Chinese characters, at most 200 characters long.',
      }),
    },
    resolve: (_, { text }, { reader }) => {
      requireInRange('text (characters)', text.length, 0, MAX_CHARACTERS);
      return reader.question(text);
    },
  }),
);
