import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findNames } from './names/find-names.ts';
import { createLexicon } from './names/lexicon.ts';
import { topicOf } from './names/topic.ts';
import { createTextReader, paragraphsOf } from './read-text.ts';
import { SMALL_INDEX } from './small-index.fixture.ts';
import { sentencesOf } from './text/sentences.ts';

const reader = createTextReader(SMALL_INDEX);

/** Pieces that names, codes, lists, marks and lists of works are made of. */
const PIECES = [
  ...[
    'GB',
    'B',
    'Ex-HN',
    'Zu',
    'San',
    'Li',
    'Bladder',
    'Kidney',
    'meridians',
    'pain in the',
    'knee',
    '肾俞',
    '太阳',
    '针',
    '足',
  ],
  ...[
    ' and ',
    ', ',
    '、',
    '-',
    '/',
    '.',
    '。',
    '(',
    ')',
    '[1]',
    ' ',
    '\n',
    '\n\n',
    '# ',
    '- ',
    '1. ',
    '54',
    '3',
    'References\n',
  ],
  ...['\ud83d', '\ude00', '\u0000', '\u200b', 'é', 'e\u0301', 'ﬁ', '٣', '²', '\u202e'],
];
const text = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

test('sentences lie in their paragraphs, and names in their sentences, one after the other', () => {
  fc.assert(
    fc.property(text, (written) => {
      const { paragraphs, sentences } = reader.read(paragraphsOf(written));
      let before = { paragraph: -1, end: 0 };
      for (const { paragraph, start, end, mentions } of sentences) {
        if (paragraph === before.paragraph) expect(start).toBeGreaterThanOrEqual(before.end);
        expect(end).toBeLessThanOrEqual(paragraphs[paragraph]!.text.length);
        let done = start;
        for (const mention of mentions) {
          expect(mention.start).toBeGreaterThanOrEqual(done);
          expect(mention.end).toBeGreaterThan(mention.start);
          done = mention.end;
        }
        expect(done).toBeLessThanOrEqual(end);
        before = { paragraph, end };
      }
    }),
    { numRuns: 300 },
  );
});

test('paragraphs are parts of the text, in its order', () => {
  fc.assert(
    fc.property(text, (written) => {
      let from = 0;
      for (const paragraph of paragraphsOf(written)) {
        const at = written.indexOf(paragraph.text, from);
        expect(at).toBeGreaterThanOrEqual(from);
        from = at + paragraph.text.length;
      }
    }),
  );
});

const LONG = 100_000;

// Each takes well under a second; with a time that grows with the square of the length it would take minutes.
test.each([
  ['one letter', 'a'.repeat(LONG)],
  ['one space', ' '.repeat(LONG)],
  ['one mark', '.'.repeat(LONG)],
  ['hashes', `# ${'#'.repeat(LONG)}x`],
  ['digits', '1'.repeat(LONG)],
  ['brackets', '['.repeat(LONG)],
  ['one character', '肾'.repeat(LONG)],
  ['a letter with marks', `a${'\u0301'.repeat(LONG)}`],
  ['halves of pairs', '\ud83d'.repeat(LONG)],
  ['codes', 'GB 30, '.repeat(LONG / 7)],
  ['numbers after a code', `GB 30${', 30'.repeat(LONG / 4)}`],
  ['syllables', 'Zu San Li '.repeat(LONG / 10)],
  ['names that are joined', 'Bladder and Kidney '.repeat(LONG / 19)],
  ['beginnings of a name', 'pain in the '.repeat(LONG / 12)],
  ['a comma and a name', ',knee'.repeat(LONG / 5)],
  ['lines', 'a\n'.repeat(LONG / 2)],
  ['hyphens', '-'.repeat(LONG)],
  ['apostrophes', "a'".repeat(LONG / 2)],
])(
  'sentences and names of a long text of %s are found in time',
  (_, written) => {
    const lexicon = createLexicon(SMALL_INDEX);
    const paragraphs = paragraphsOf(written);
    const topic = topicOf(paragraphs);
    for (const { text } of paragraphs)
      for (const sentence of sentencesOf(text)) {
        findNames(lexicon, text, sentence, topic);
      }
  },
  10_000,
);
