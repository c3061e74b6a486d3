/*
 * How long a text takes: 10,000 words against a plain pass over their tokens with the same names, and 1 MB against 100 KB. The
 * text is made: sentences with names of the data, in an order drawn from a seed. Run by the script `bench`.
 */
import { dataFolders } from '../../data/data-folders.ts';
import { loadSnapshot } from '../../load/load-snapshot.ts';
import { createReader } from '../../read/snapshot-reader.ts';
import { seeded } from '../../testing/seeded.ts';
import { align } from '../../text/align.ts';
import { findNames } from '../names/find-names.ts';
import { createLexicon } from '../names/lexicon.ts';
import { topicOf } from '../names/topic.ts';
import { walkTrie } from '../names/trie.ts';
import { createTextReader, paragraphsOf } from '../read-text.ts';
import { sentencesOf } from '../text/sentences.ts';
import { tokensOf } from '../text/tokens.ts';

const WORDS = 10_000;
const ROUNDS = 7;
const SEED = 20261130;

const index = await createReader(loadSnapshot(dataFolders(undefined))).readingIndex();
const lexicon = createLexicon(index);
const reader = createTextReader(index);
const names = index.things.flatMap(({ names: { en = [] } }) => en);

const words = madeText((text) => text.split(/\s+/).length < WORDS);
const plain = time(() => plainPass(words));
const spotted = time(() => namesOf(words));
const whole = time(() => reader.read(paragraphsOf(words)));
const small = madeText(({ length }) => length < 100_000);
const large = madeText(({ length }) => length < 1_000_000);
const [ofSmall, ofLarge] = [small, large].map((text) => time(() => reader.read(paragraphsOf(text))));

const row = (what: string, took: number, than: number, name: string) => [
  what,
  `${took.toFixed(0)} ms`,
  `${(took / than).toFixed(1)} x ${name}`,
];
console.log(
  align([
    [`${WORDS} words`, 'time', 'ratio'],
    row('plain pass of the trie', plain, plain, 'plain'),
    row('sentences and names', spotted, plain, 'plain'),
    row('whole reading', whole, plain, 'plain'),
    row('100 KB', ofSmall!, ofSmall!, '100 KB'),
    row('1 MB', ofLarge!, ofSmall!, '100 KB'),
  ]).join('\n'),
);

/** A text of sentences in paragraphs, which grows as long as it is not long enough. */
function madeText(isShort: (text: string) => boolean): string {
  const random = seeded(SEED);
  const name = () => names[Math.floor(random() * names.length)]!;
  const sentence = () =>
    `Many who come with ${name()} say that it began in winter, and that ${name()} or ${name()} eased it when rest did not.`;
  let text = '';
  while (isShort(text))
    text += `${[sentence(), sentence(), sentence()].join(' ')}\n\n`.repeat(1 + text.length / 20_000);
  return text;
}

/** The least that finding names takes: each token looked up, and all names that begin there. */
function plainPass(text: string): number {
  const tokens = tokensOf(text);
  const wordAt = (position: number) => tokens[position]?.form;
  let found = 0;
  for (let from = 0; from < tokens.length; from += 1)
    for (const { values } of walkTrie(lexicon.names, wordAt, from)) found += values.length;
  return found;
}

function namesOf(text: string): void {
  const paragraphs = paragraphsOf(text);
  const topic = topicOf(paragraphs);
  for (const paragraph of paragraphs)
    for (const sentence of sentencesOf(paragraph.text)) findNames(lexicon, paragraph.text, sentence, topic);
}

/** The median time of several runs, in milliseconds. */
function time(run: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const begun = performance.now();
    run();
    return performance.now() - begun;
  });
  return times.toSorted((one, other) => one - other)[ROUNDS >> 1]!;
}
