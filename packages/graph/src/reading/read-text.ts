import type { DraftSentence, DraftText } from './draft.ts';
import type { ListedWork, Paragraph, Reading, ReadParagraph, ReadSentence } from './model.ts';
import { findNames } from './names/find-names.ts';
import { type TextTopic, topicOf } from './names/topic.ts';
import { createLexicon, type Lexicon } from './names/lexicon.ts';
import type { ReadingIndex } from './reading-index.ts';
import {
  bodiesOf,
  citedWorks,
  createMarkFinder,
  createWorkFinder,
  findListedWorks,
  withReferrers,
} from './references/index.ts';
import { readClaims } from './relations/read-claims.ts';
import { paragraphKinds } from './text/blocks.ts';
import { sentencesOf } from './text/sentences.ts';

export { paragraphsOf } from './text/blocks.ts';

export interface ReadOptions {
  readonly title?: string;
}

/** How far a reading is: how many of its paragraphs are read. */
export interface ReadingStep {
  readonly done: number;
  readonly of: number;
}

/** Reads texts with the names, works and claims of one index. */
export interface TextReader {
  readonly read: (paragraphs: readonly Paragraph[], options?: ReadOptions) => Reading;
  /**
   * The same step by step, a paragraph at a time, and the reading at its end. `next(true)` stops it: the reading then has what
   * was read until there.
   */
  readonly steps: (
    paragraphs: readonly Paragraph[],
    options?: ReadOptions,
  ) => Generator<ReadingStep, Reading, boolean | undefined>;
}

/** A reader of texts. Making one takes some hundredths of a second: make it once for an index. */
export function createTextReader(index: ReadingIndex): TextReader {
  const lexicon = createLexicon(index);
  const findWork = createWorkFinder(index);
  function* steps(
    paragraphs: readonly Paragraph[],
    { title }: ReadOptions = {},
  ): Generator<ReadingStep, Reading, boolean | undefined> {
    const listed = findListedWorks(paragraphs, findWork);
    const kept = inSections(paragraphs, new Set(listed.map(({ paragraph }) => paragraph)));
    const topic = topicOf(kept);
    const sentences: DraftSentence[] = [];
    let stopped = false;
    for (const [position, { text, kind }] of kept.entries()) {
      if (kind !== 'reference') sentences.push(...draftSentences(lexicon, text, position, topic));
      stopped = (yield { done: position + 1, of: kept.length }) === true;
      if (stopped) break;
    }
    const heading = kept.find(({ kind }) => kind === 'heading')?.text.trim();
    return readingOf(index, { title: title ?? heading, paragraphs: kept, sentences }, listed, stopped);
  }
  return {
    steps,
    read(paragraphs, options) {
      const reading = steps(paragraphs, options);
      for (;;) {
        const { done, value } = reading.next();
        if (done === true) return value;
      }
    },
  };
}

function inSections(paragraphs: readonly Paragraph[], entries: ReadonlySet<number>): ReadParagraph[] {
  const kinds = paragraphKinds(paragraphs).map((kind, position) =>
    entries.has(position) ? 'reference' : kind,
  );
  let heading: number | undefined;
  return paragraphs.map(({ text }, position) => {
    const section = heading;
    if (kinds[position] === 'heading') heading = position;
    return { text, kind: kinds[position]!, section };
  });
}

function draftSentences(
  lexicon: Lexicon,
  text: string,
  paragraph: number,
  topic: TextTopic,
): DraftSentence[] {
  return sentencesOf(text).map((span) => ({ ...span, paragraph, ...findNames(lexicon, text, span, topic) }));
}

function readingOf(
  index: ReadingIndex,
  draft: DraftText,
  listed: readonly ListedWork[],
  stopped: boolean,
): Reading {
  const findMarks = createMarkFinder(listed);
  const claims = readClaims(draft);
  const sentences = draft.sentences.map(({ start, end, paragraph, mentions }, position): ReadSentence => {
    const marks = findMarks(draft.paragraphs[paragraph]!.text, { start, end });
    return { start, end, paragraph, mentions, claims: claims[position]!, marks, cites: citedWorks(marks) };
  });
  const bodies = bodiesOf(listed, index);
  return {
    ...draft,
    sentences,
    listed: withReferrers(listed, sentences),
    bodies,
    counts: {
      sentences: sentences.length,
      claiming: sentences.filter(({ claims }) => claims.some(({ sure }) => sure)).length,
      referring: sentences.filter(({ marks }) => marks.length > 0).length,
      listed: listed.length,
      bodies: bodies.length,
    },
    stopped,
  };
}
