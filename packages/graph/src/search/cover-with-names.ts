import { idsOf } from './resolve-entity.ts';
import type { SearchIndex } from './search-index.ts';

/** The ids of the entities that have the words as a whole name, those with most claims first. */
export type Lookup = (words: readonly string[]) => readonly string[];

/** The words from `from` up to, not including, `to`, which are a name. */
export interface NamedSpan {
  readonly from: number;
  readonly to: number;
  /** Never empty; the likeliest first. */
  readonly ids: readonly string[];
}

export interface Covered {
  readonly spans: readonly NamedSpan[];
  /** Whether a word is in no name and is not skipped. */
  readonly uncovered: boolean;
}

/** How many words the longest names have. */
const MOST_WORDS = 10;

/** Looks up whole names; the last word may be in the plural. Without headings, these are left out. */
export function createLookup(
  index: SearchIndex,
  claimsOf: (id: string) => number,
  { headings }: { readonly headings: boolean },
): Lookup {
  const { namesWritten, columns } = index;
  return (words) => {
    const text = words.join('');
    const names = namesWritten(text);
    const found = names.length === 0 && /.{3}[^s]s$/.test(text) ? namesWritten(text.slice(0, -1)) : names;
    if (found.length === 0) return [];
    const ids = idsOf(index, headings ? found : found.filter((name) => columns.names.headings[name] === 0));
    return ids.length < 2 ? ids : ids.sort((a, b) => claimsOf(b) - claimsOf(a));
  };
}

/**
 * Covers words with names, from left to right, the longest name first. A skipped word cannot begin a name, but may
 * be inside one: `back of the leg`.
 */
export function coverWithNames(
  words: readonly string[],
  lookup: Lookup,
  isSkipped: (word: string) => boolean,
): Covered {
  const spans: NamedSpan[] = [];
  let uncovered = false;
  for (let at = 0; at < words.length;) {
    if (isSkipped(words[at]!)) {
      at += 1;
      continue;
    }
    const span = longestFrom(words, at, lookup);
    if (span) spans.push(span);
    else uncovered = true;
    at = span?.to ?? at + 1;
  }
  return { spans, uncovered };
}

function longestFrom(words: readonly string[], from: number, lookup: Lookup): NamedSpan | undefined {
  for (let to = Math.min(words.length, from + MOST_WORDS); to > from; to -= 1) {
    const ids = lookup(words.slice(from, to));
    if (ids.length > 0) return { from, to, ids };
  }
  return undefined;
}
