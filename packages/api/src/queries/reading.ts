import {
  type Compare,
  createComparer,
  createTextReader,
  ownWork,
  type ReadingIndex,
  type TextReader,
} from '@jingluo/graph/reading';
import { badUserInput, requireInRange } from '../fields/bad-user-input.ts';
import { builder } from '../fields/builder.ts';
import { when } from '../fields/maybe-async.ts';
import { type ComparedReading, ReadingRef } from '../types/reading.ts';

const MOST_TITLE = 500;

interface Made {
  readonly reader: TextReader;
  readonly compare: Compare;
}

/** What is made of an index takes longer than to read a page with it. */
const made = new WeakMap<ReadingIndex, Made>();

function madeOf(index: ReadingIndex): Made {
  let known = made.get(index);
  if (known === undefined) {
    known = { reader: createTextReader(index), compare: createComparer(index) };
    made.set(index, known);
  }
  return known;
}

builder.queryField('reading', (t) =>
  t.field({
    type: ReadingRef,
    description:
      'Reads a text: sentence by sentence what it names, what it seems to claim, who here says so, and which works it lists. It ' +
      'reads by rules, so it drafts and does not judge. Only by POST; the text and the answer are kept and logged nowhere.',
    args: {
      paragraphs: t.arg.stringList({
        required: true,
        description: 'The paragraphs of the text, headings and the entries of its list of works among them.',
      }),
      title: t.arg.string({ description: 'The title; without it, the first heading.' }),
    },
    resolve: (_, { paragraphs, title }, { reader }) => {
      if (title != null) requireInRange('title (characters)', title.length, 0, MOST_TITLE);
      if (paragraphs.every((text) => text.trim() === ''))
        throw badUserInput('paragraphs', 'there is no text in them');
      return when(reader.readingIndex(), (index): ComparedReading => {
        const { reader: texts, compare } = madeOf(index);
        const reading = texts.read(
          paragraphs.map((text) => ({ text })),
          title == null ? {} : { title },
        );
        const own = ownWork(index, reading);
        return {
          ...reading,
          compare: own === undefined ? compare : createComparer(index, { without: own.id }),
        };
      });
    },
  }),
);
