import { searchWords } from './search-words.ts';
import { buildTypoTable, type TypoTable } from './typo-table.ts';
import { contentOf, wordForm } from './word-forms.ts';

/**
 * Which names contain which words. The terms of a name are its words and the whole name without spaces (`zusanli`),
 * so that spaces need not be typed. Names are numbered from 0; all lists of numbers are flat arrays.
 */
export interface TermIndex {
  /** Each term once, sorted by code unit, so that terms with the same beginning are next to each other. */
  readonly terms: readonly string[];
  /**
   * The names with term `t` are in `postings` from `postingStarts[t]` up to, not including, `postingStarts[t + 1]`,
   * ascending.
   */
  readonly postingStarts: Uint32Array;
  readonly postings: Uint32Array;
  /** The terms of name `n`, from `nameStarts[n]` on: its words in their order, then the whole name. */
  readonly nameStarts: Uint32Array;
  readonly nameTerms: Uint32Array;
  readonly typos: TypoTable;
  /** The terms by their common form. */
  readonly forms: ReadonlyMap<string, readonly number[]>;
  /** The names by their content. */
  readonly contents: ReadonlyMap<string, readonly number[]>;
}

/** Indexes names. A name without letters and digits has no terms and is never found. */
export function buildTermIndex(names: readonly string[]): TermIndex {
  const wordsOfNames = names.map((name) => searchWords(name));
  const termsOfNames = wordsOfNames.map((words) => (words.length === 0 ? [] : [...words, words.join('')]));
  const terms = [...new Set(termsOfNames.flat())].sort();
  const numbers = new Map(terms.map((term, number) => [term, number]));
  const numbered = termsOfNames.map((ofName) => ofName.map((term) => numbers.get(term)!));
  const nameStarts = startsOf(numbered.map(({ length }) => length));

  const once = numbered.map((ofName) => [...new Set(ofName)]);
  const counts = new Uint32Array(terms.length);
  for (const term of once.flat()) counts[term]! += 1;
  const postingStarts = startsOf(counts);
  const next = postingStarts.slice();
  const postings = new Uint32Array(postingStarts[terms.length]!);
  once.forEach((ofName, name) => ofName.forEach((term) => (postings[next[term]!++] = name)));

  return {
    terms,
    postingStarts,
    postings,
    nameStarts,
    nameTerms: Uint32Array.from(numbered.flat()),
    typos: buildTypoTable(terms),
    forms: groupPositions(terms, wordForm, (_, term) => term),
    contents: groupPositions(wordsOfNames, contentOf, (_, name) => name),
  };
}

/** The numbers of some things by a key of each, in the order of the things. */
function groupPositions<T>(
  things: readonly T[],
  keyOf: (thing: T) => string,
  numberOf: (thing: T, at: number) => number,
): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  things.forEach((thing, at) => {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [numberOf(thing, at)]);
    else group.push(numberOf(thing, at));
  });
  return groups;
}

/** The terms that begin with a text: from the first number up to, not including, the second. */
export function termsBeginningWith({ terms }: TermIndex, text: string): [number, number] {
  const from = firstFrom(terms, 0, (term) => term >= text);
  return [from, firstFrom(terms, from, (term) => !term.startsWith(text))];
}

/** The first term from `low` on that passes a test; all later terms must pass it too. */
function firstFrom(terms: readonly string[], low: number, passes: (term: string) => boolean): number {
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (passes(terms[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function startsOf(lengths: ArrayLike<number>): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  for (let at = 0; at < lengths.length; at += 1) starts[at + 1] = starts[at]! + lengths[at]!;
  return starts;
}
