import { listsBy } from '../snapshot/lists.ts';
import { LETTERING, type TypoColumns } from '../snapshot/search-columns.ts';
import { oneErrorIn, unitsOf } from './one-error.ts';
import type { TermIndex } from './term-index.ts';

/** One error is allowed in a word when it, or what was typed for it, has at least this many letters. */
const ERROR_ALLOWED_FROM = 5;

const HEAD = ERROR_ALLOWED_FROM;
const LETTERS = /^[^\P{L}\p{Script=Han}]+$/u;
const OTHERS = /[\p{N}\p{Script=Han}]/u;

/**
 * The table by which `termsWithOneError` finds terms, for sorted terms. It is a symmetric delete dictionary of the first
 * five letters of the terms only (the prefix of SymSpell, https://github.com/wolfgarbe/SymSpell). When the error is
 * within the first five letters, both heads give a common rest if one letter is removed from each; when it is
 * later, the heads are equal. So a small table serves whole words and beginnings of words; terms with a common rest
 * are then compared.
 */
export function tabulateTypos(terms: readonly string[]): TypoColumns {
  const starts = terms.flatMap((term, at) => (at === 0 || !sameHead(term, terms[at - 1]!) ? at : []));
  const size = 2 ** Math.ceil(Math.log2(starts.length * HEAD + 1));
  const rests: number[] = [];
  const heads: number[] = [];
  starts.forEach((start, head) => {
    for (const rest of restsOf(terms[start]!, size)) {
      rests.push(rest);
      heads.push(head);
    }
  });
  return {
    starts: Uint32Array.from([...starts, terms.length]),
    heads: listsBy(Uint32Array.from(rests), size, Uint32Array.from(heads)),
  };
}

/**
 * The terms that differ from the word by one typing error; with `begun`, also terms whose beginning does. Terms
 * that begin with the word as typed, those from `from` up to, not including, `to`, are not included. Errors are only allowed
 * in letters: codes are not guessed.
 */
export function termsWithOneError(
  index: TermIndex,
  word: string,
  { begun, from, to }: { readonly begun: boolean; readonly from: number; readonly to: number },
): Set<number> {
  const found = new Set<number>();
  if (!LETTERS.test(word)) return found;
  const { typos, lengths } = index;
  const { offsets, values: heads } = typos.heads;
  const shortest = word.length - 1;
  const longest = begun ? Infinity : word.length + 1;
  const isMeant = meantBy(index, word, begun);
  const seen = new Set<number>();
  for (const rest of restsOf(word, offsets.length - 1)) {
    for (let at = offsets[rest]!; at < offsets[rest + 1]!; at += 1) {
      const head = heads[at]!;
      if (seen.has(head)) continue;
      seen.add(head);
      const end = typos.starts[head + 1]!;
      for (let term = typos.starts[head]!; term < end; term += 1) {
        if (term === from && from < to) {
          // These stand together, and among many names they are most of those that a head leads to.
          term = to - 1;
          continue;
        }
        const length = lengths[term]!;
        if (length >= shortest && length <= longest && isMeant(term)) found.add(term);
      }
    }
  }
  return found;
}

/** A function that says whether a term is meant by a word with one error. */
function meantBy(
  { lettering, lengths, ids, at }: TermIndex,
  typed: string,
  begun: boolean,
): (term: number) => boolean {
  const { offsets, bytes } = ids.texts;
  const oneError = oneErrorIn(typed);
  const errorIn = (term: number) => {
    // Of ASCII the bytes are the code units, so that no string need be made.
    if (lettering[term] === LETTERING.latin) return oneError(bytes, offsets[term]!, offsets[term + 1]!);
    const units = unitsOf(at(term));
    return oneError(units, 0, units.length);
  };
  return (term) => {
    if (lettering[term]! < LETTERING.letters) return false;
    const error = errorIn(term);
    if (error === 'word') return Math.max(typed.length, lengths[term]!) >= ERROR_ALLOWED_FROM;
    return error === 'beginning' && begun && typed.length >= ERROR_ALLOWED_FROM;
  };
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
