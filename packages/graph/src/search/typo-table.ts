import { oneError } from './one-error.ts';

/** One error is allowed in a word when it, or what was typed for it, has at least this many letters. */
const ERROR_ALLOWED_FROM = 5;

const HEAD = ERROR_ALLOWED_FROM;
const LONGEST = 255;
const LETTERS = /^[^\P{L}\p{Script=Han}]+$/u;
const OTHERS = /[\p{N}\p{Script=Han}]/u;

/**
 * Finds the terms that were meant by a word with one typing error. It is a symmetric delete dictionary of the first
 * five letters of the terms only (the prefix of SymSpell, https://github.com/wolfgarbe/SymSpell). When the error is
 * within the first five letters, both heads give a common rest if one letter is removed from each; when it is
 * later, the heads are equal. So a small table serves whole words and beginnings of words; terms with a common rest
 * are then compared.
 */
export interface TypoTable {
  /** Head `h` is the head of the terms from `headStarts[h]` up to, not including, `headStarts[h + 1]`. */
  readonly headStarts: Uint32Array;
  /** The heads in bucket `b` are in `heads` from `bucketStarts[b]` up to, not including, `bucketStarts[b + 1]`. */
  readonly bucketStarts: Uint32Array;
  readonly heads: Uint32Array;
  /** The length of each term, 255 at most: most terms are ruled out by it, without comparing letters. */
  readonly lengths: Uint8Array;
}

/** Builds the table for sorted terms. */
export function buildTypoTable(terms: readonly string[]): TypoTable {
  const lengths = Uint8Array.from(terms, (term) => Math.min(term.length, LONGEST));
  const starts = terms.flatMap((term, at) => (at === 0 || !sameHead(term, terms[at - 1]!) ? at : []));
  const size = 2 ** Math.ceil(Math.log2(starts.length * HEAD + 1));
  const rests = starts.map((start) => restsOf(terms[start]!, size));
  const bucketStarts = new Uint32Array(size + 1);
  for (const ofHead of rests) for (const rest of ofHead) bucketStarts[rest + 1]! += 1;
  for (let bucket = 0; bucket < size; bucket += 1) bucketStarts[bucket + 1]! += bucketStarts[bucket]!;

  const next = bucketStarts.slice();
  const heads = new Uint32Array(bucketStarts[size]!);
  rests.forEach((ofHead, head) => {
    for (const rest of ofHead) heads[next[rest]!++] = head;
  });
  return { headStarts: Uint32Array.from([...starts, terms.length]), bucketStarts, heads, lengths };
}

/**
 * The terms that differ from the word by one typing error; with `begun`, also terms whose beginning does. Terms
 * that begin with the word as typed are not included. Errors are only allowed in letters: codes are not guessed.
 */
export function termsWithOneError(
  { headStarts, bucketStarts, heads, lengths }: TypoTable,
  terms: readonly string[],
  word: string,
  begun: boolean,
): Set<number> {
  const found = new Set<number>();
  if (!LETTERS.test(word)) return found;
  const shortest = Math.min(word.length, LONGEST) - 1;
  const longest = begun ? LONGEST : word.length + 1;
  const seen = new Set<number>();
  for (const rest of restsOf(word, bucketStarts.length - 1)) {
    for (let at = bucketStarts[rest]!; at < bucketStarts[rest + 1]!; at += 1) {
      const head = heads[at]!;
      if (seen.has(head)) continue;
      seen.add(head);
      for (let term = headStarts[head]!; term < headStarts[head + 1]!; term += 1) {
        const length = lengths[term]!;
        if (length >= shortest && length <= longest && isMeant(word, terms[term]!, begun)) found.add(term);
      }
    }
  }
  return found;
}

function isMeant(typed: string, term: string, begun: boolean): boolean {
  const error = oneError(typed, term);
  if (error === undefined || !LETTERS.test(term)) return false;
  if (error === 'word') return Math.max(typed.length, term.length) >= ERROR_ALLOWED_FROM;
  return begun && typed.length >= ERROR_ALLOWED_FROM;
}

function sameHead(a: string, b: string): boolean {
  for (let at = 0; at < HEAD; at += 1) if (a[at] !== b[at]) return false;
  return true;
}

/**
 * The buckets of the rests of a word's head, one for each letter removed; for a word of four letters, its own
 * bucket.
 */
function restsOf(word: string, size: number): number[] {
  if (word.length < HEAD - 1 || OTHERS.test(word.slice(0, HEAD))) return [];
  if (word.length < HEAD) return [bucketOf(word, -1, size)];
  const rests: number[] = [];
  for (let without = 0; without < HEAD; without += 1) {
    if (word[without] !== word[without - 1]) rests.push(bucketOf(word, without, size));
  }
  return rests;
}

/** FNV-1a. Different rests in one bucket only cost a comparison. */
function bucketOf(word: string, without: number, size: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < HEAD && at < word.length; at += 1) {
    if (at !== without) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  }
  return (hash ^ (hash >>> 15)) & (size - 1);
}
