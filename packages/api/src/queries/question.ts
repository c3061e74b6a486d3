import { type AnsweredQuestion, QUESTION_KINDS, type QuestionKind } from '@jingluo/graph';
import { within } from '../fields/bad-user-input.ts';
import { builder } from '../fields/builder.ts';
import { enumOf } from '../fields/enums.ts';
import { entitiesByIds } from '../fields/entities-by-relation.ts';
import { PathRef } from '../types/path.ts';
import { EntityRef } from '../types/refs.ts';

const MOST_CHARACTERS = 200;

const KIND_MEANING: Record<QuestionKind, string> = {
  paths: 'What joins two things: “insomnia and the Heart”.',
  'points-in': 'Points in a region of the body for a symptom: “points on the foot for headache”.',
  compare: 'Two or three things of one kind side by side: “compare Kidney and Liver”.',
};

const QuestionKindEnum = enumOf(
  'QuestionKind',
  'What a question of several things asks for.',
  QUESTION_KINDS,
  (kind) => KIND_MEANING[kind],
);

const QuestionRef = builder.objectRef<AnsweredQuestion>('Question').implement({
  description: 'A text that names several things, read as a question.',
  fields: (t) => ({
    kind: t.expose('kind', { type: QuestionKindEnum, description: 'What it asks for.' }),
    entities: t.field({
      type: [EntityRef],
      description:
        'The things it names, in its order: two, or up to three to compare. For `POINTS_IN` the symptom, then the region.',
      resolve: ({ entities }, _, { reader }) => entitiesByIds(reader, entities),
    }),
    paths: t.field({
      type: [PathRef],
      description:
        'For `PATHS` the ten best paths between the two, at most four hops long, as `paths` gives them; for the other kinds none.',
      resolve: ({ paths }) => [...paths],
    }),
  }),
});

builder.queryField('question', (t) =>
  t.field({
    type: QuestionRef,
    nullable: true,
    description:
      'A text read as a question of two things, or three to compare. Their names must cover the text, but for words that ' +
      'name nothing. Null when it names one thing or none, says what was not understood, or names two things that no ' +
      'path joins: `search` is for these.',
    args: {
      text: t.arg.string({
        required: true,
        description: 'The question in English words, codes or characters, at most 200 of them.',
      }),
    },
    resolve: (_, { text }, { reader }) => {
      within('text (characters)', text.length, 0, MOST_CHARACTERS);
      return reader.question(text);
    },
  }),
);
