/** A part of a text, and whether it matches the search. */
export interface TextPart {
  readonly text: string;
  readonly hit: boolean;
}

/** Words that are not marked. */
const PLAIN = new Set([
  'a',
  'an',
  'and',
  'do',
  'for',
  'has',
  'how',
  'in',
  'is',
  'my',
  'of',
  'on',
  'or',
  'the',
  'to',
  'what',
  'with',
]);
const PIECES = /([\p{L}\p{N}]+)/u;
const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * A text in parts; the beginnings of words that match a word of the search are marked: `head` in `headache` for
 * `head`. A single letter marks only a whole word, and `and` or `the` nothing. Joined, the parts are the text.
 */
export function markWords(text: string, asked: string): TextPart[] {
  const words = fold(asked)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !PLAIN.has(word));
  const pieces = text.split(PIECES).flatMap((piece, place): TextPart[] => {
    if (place % 2 === 0) return [{ text: piece, hit: false }];
    const folded = fold(piece);
    const begun = words.filter((word) => folded === word || (word.length > 1 && folded.startsWith(word)));
    const length = Math.max(0, ...begun.map((word) => word.length));
    if (length === 0) return [{ text: piece, hit: false }];
    // If folding changes the number of letters, the whole word is marked.
    const marked = folded.length === piece.length ? length : piece.length;
    return [
      { text: piece.slice(0, marked), hit: true },
      { text: piece.slice(marked), hit: false },
    ];
  });
  return pieces.filter(({ text }) => text !== '');
}
