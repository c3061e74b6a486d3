import { foldLetters } from './fold-letters.ts';

/** A part of a text, and whether it matches the search. */
export interface TextPart {
  readonly text: string;
  readonly hit: boolean;
}

/** What a search looked for. */
export interface Sought {
  readonly asked: string;
  /** The name that was typed whole, in whatever form: `ST36` for “Stomach 36”. */
  readonly whole?: string | undefined;
}

/** Words that are not marked. */
const PLAIN = new Set(
  (
    'a am an and are as at be been by do does for from get gets got had has have how i in is it its keep me my of on ' +
    'or so some that the their this to too very was what when with you your'
  ).split(' '),
);
const PIECES = /([\p{L}\p{N}]+)/u;
const HAN = /\p{Script=Han}+/gu;
/** How many Chinese characters in a row must be the same, where not all are. */
const SHARED_CHARACTERS = 2;
const ENDINGS = ['', 's', 'es', 'e', 'ed', 'ing', 'y', 'ies', 'ly', 'ful', 'ness'];
const SHORTEST_STEM = 3;

/**
 * A text in parts, those that match a search marked. Joined, the parts are the text.
 *
 * Where a whole name was typed, this name is marked, and nothing else. Where not, these are: beginnings of words that
 * match a word of the search (`head` in `headache` for `head`), words with another ending (`knee` for `knees`), and
 * Chinese characters that stand next to each other in both. A single letter marks only a whole word, and `and` nothing.
 */
export function markWords(text: string, { asked, whole }: Sought): TextPart[] {
  if (whole !== undefined) return [{ text, hit: isSameName(text, whole) }].filter(({ text }) => text !== '');
  const words = foldLetters(asked)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !PLAIN.has(word));
  const rows = asked.match(HAN) ?? [];
  const pieces = text.split(PIECES).flatMap((piece, place): TextPart[] => {
    if (place % 2 === 0) return [{ text: piece, hit: false }];
    const characters = longest(rows.map((row) => sharedRow(piece, row)));
    const marked = characters === '' ? piece.slice(0, lettersToMark(piece, words)) : characters;
    const from = piece.indexOf(marked);
    return [
      { text: piece.slice(0, from), hit: false },
      { text: marked, hit: true },
      { text: piece.slice(from + marked.length), hit: false },
    ];
  });
  return pieces.filter(({ text }) => text !== '');
}

/** How many letters of a word are marked, from its beginning. */
function lettersToMark(piece: string, words: readonly string[]): number {
  const folded = foldLetters(piece);
  if (words.some((word) => folded === word || isForm(folded, word))) return piece.length;
  const begun = words.filter((word) => word.length > 1 && folded.startsWith(word));
  const length = Math.max(0, ...begun.map((word) => word.length));
  // If folding changes the number of letters, the whole word is marked.
  return length > 0 && folded.length !== piece.length ? piece.length : length;
}

/** Whether two words are the same but for their endings. */
function isForm(one: string, other: string): boolean {
  const others = stemsOf(other);
  return stemsOf(one).some((stem) => others.includes(stem));
}

function stemsOf(word: string): string[] {
  const endings = ENDINGS.filter((ending) => word.endsWith(ending));
  return endings
    .map((ending) => word.slice(0, word.length - ending.length))
    .filter((stem) => stem.length >= SHORTEST_STEM);
}

/** The characters in a row that a text shares with what was typed: all of them, or the longest row of two or more. */
function sharedRow(text: string, row: string): string {
  if (text.includes(row)) return row;
  const characters = [...row];
  for (let length = characters.length - 1; length >= SHARED_CHARACTERS; length -= 1)
    for (let from = 0; from + length <= characters.length; from += 1) {
      const part = characters.slice(from, from + length).join('');
      if (text.includes(part)) return part;
    }
  return '';
}

function longest(texts: readonly string[]): string {
  return texts.reduce((best, text) => (text.length > best.length ? text : best), '');
}

function isSameName(one: string, other: string): boolean {
  return one === other || (squeeze(one) !== '' && squeeze(one) === squeeze(other));
}

function squeeze(text: string): string {
  return foldLetters(text).replace(/[^\p{L}\p{N}]+/gu, '');
}
