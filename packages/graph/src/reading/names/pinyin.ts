import type { Token } from '../text/tokens.ts';
import type { Lexicon } from './lexicon.ts';
import type { Spotted } from './spot.ts';

/** The most syllables of a name, and the most letters of one. */
const MOST_SYLLABLES = 5;
const MOST_LETTERS = 6;

/** The fewest letters of a name in one word: shorter ones are words of other languages. */
const LEAST_LETTERS = 4;

/**
 * The longest name in pinyin at a position, with or without tones, in one word or in syllables: `Zúsānlǐ`, `Zu San Li`, `Zu
 * san li`. It begins with a capital letter, as a name does; without one it needs the code of the point beside it.
 */
export function pinyinAt(
  { pinyin, pinyinBeginnings }: Lexicon,
  tokens: readonly Token[],
  from: number,
): Spotted | undefined {
  const { kind, folded, written } = tokens[from]!;
  if (kind !== 'word' || !pinyinBeginnings.has(folded)) return undefined;
  const needsCode = !/^\p{Lu}/u.test(written);
  let [joined, longest]: [string, Spotted | undefined] = ['', undefined];
  for (const position of syllablesFrom(tokens, from)) {
    joined += tokens[position]!.folded;
    if (!pinyinBeginnings.has(joined)) break;
    const rows = joined.length < LEAST_LETTERS ? undefined : pinyin.get(joined);
    if (rows !== undefined) longest = { from, to: position + 1, rows, by: 'pinyin', needsCode };
  }
  return longest;
}

/** The positions of the words that follow each other with a space or hyphen between them, from a position on. */
function* syllablesFrom(tokens: readonly Token[], from: number): Generator<number> {
  let position = from;
  for (let count = 0; count < MOST_SYLLABLES; count += 1) {
    const token = tokens[position];
    if (token?.kind !== 'word' || (count > 0 && token.folded.length > MOST_LETTERS)) return;
    yield position;
    position += 1;
    if (tokens[position]?.written === '-') position += 1;
    if ((tokens[position]?.start ?? Infinity) - tokens[position - 1]!.end > 1) return;
  }
}
