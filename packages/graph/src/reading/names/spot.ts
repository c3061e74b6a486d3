import type { Token } from '../text/tokens.ts';
import { contentPositions } from '../text/tokens.ts';
import { channelCodeAt, codesAt } from './codes.ts';
import type { Lexicon, Meaning } from './lexicon.ts';
import { pinyinAt } from './pinyin.ts';
import type { TextTopic } from './topic.ts';
import { walkTrie } from './trie.ts';

/** Words of a sentence that look like a name: what they may mean, before it is chosen. */
export interface Spotted {
  /** Positions of its first token and of the one after its last. */
  readonly from: number;
  readonly to: number;
  /** The rows of the things that have this name. */
  readonly rows: readonly number[];
  readonly by: 'name' | 'variant' | 'code' | 'pinyin';
  /** Whether it is a name only with the code of the point beside it: `zusanli (ST36)`. */
  readonly needsCode?: boolean;
}

export interface SpottedSentence {
  readonly tokens: readonly Token[];
  readonly topic: TextTopic;
}

/** The names in a sentence from left to right, the longest at each place; none overlaps another. */
export function spotNames(lexicon: Lexicon, sentence: SpottedSentence): Spotted[] {
  const { tokens } = sentence;
  const content = contentPositions(tokens);
  const wordAt = (index: number): string | undefined => {
    const position = content[index];
    return position === undefined ? undefined : tokens[position]!.form;
  };
  const spotted: Spotted[] = [];
  let done = 0;
  content.forEach((from, index) => {
    if (from < done || !canBegin(lexicon, tokens[from]!)) return;
    const found = spottedAt(from, index);
    spotted.push(...found.filter(({ rows }) => rows.length > 0));
    done = found.at(-1)?.to ?? done;
  });
  return spotted;

  function spottedAt(from: number, index: number): readonly Spotted[] {
    const named = longestName(lexicon, tokens, content, index, wordAt);
    const spoken = pinyinAt(lexicon, tokens, from);
    const best = longer(named, spoken);
    const codes = codesAt(lexicon.codes, sentence, from);
    const channel = channelCodeAt(lexicon.codes, sentence, from);
    const coded = codes.length > 0 || channel === undefined ? codes : [channel];
    if (coded.length === 0 || coded[0]!.to < (best?.to ?? 0)) return best === undefined ? [] : [best];
    return coded.map(({ row, ...place }) => ({ ...place, rows: [row], by: 'code' }));
  }
}

function canBegin({ beginnings }: Lexicon, { written, folded, form }: Token): boolean {
  return beginnings.has(form) || beginnings.has(folded) || beginnings.has(written);
}

/** The longer of two readings of the same words; both, when they are equally long. */
function longer(one: Spotted | undefined, other: Spotted | undefined): Spotted | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  if (one.to !== other.to) return one.to > other.to ? one : other;
  if (other.needsCode === true) return one;
  return { ...one, rows: [...new Set([...one.rows, ...other.rows])], by: 'pinyin' };
}

function longestName(
  { names }: Lexicon,
  tokens: readonly Token[],
  content: readonly number[],
  index: number,
  wordAt: (index: number) => string | undefined,
): Spotted | undefined {
  let longest: Spotted | undefined;
  if (!names.next.has(wordAt(index)!)) return undefined;
  const from = content[index]!;
  for (const { to: end, values } of walkTrie(names, wordAt, index)) {
    const to = content[end - 1]! + 1;
    const fitting = values.filter((meaning) => fitsWriting(meaning, tokens, from, to));
    if (fitting.length === 0) continue;
    const isNothing = fitting.some(({ row }) => row === undefined);
    // A form of one thing is none where it is a name of another.
    const named = fitting.filter(({ by }) => by === 'name');
    const rows = isNothing ? [] : (named.length > 0 ? named : fitting).map(({ row }) => row!);
    longest = { from, to, rows, by: fitting[0]!.by };
  }
  return longest;
}

function fitsWriting(
  { writing, written }: Meaning,
  tokens: readonly Token[],
  from: number,
  to: number,
): boolean {
  switch (writing) {
    case 'any':
      return true;
    case 'exact':
      return tokens[from]!.written === written;
    case 'capitals':
      return tokens
        .slice(from, to)
        .every(({ kind, written: word }) => kind !== 'word' || word.length < 4 || /^\p{Lu}/u.test(word));
  }
}
