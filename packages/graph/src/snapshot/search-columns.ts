import type { IdColumns } from './ids.ts';
import type { KeyedLists } from './keyed-lists.ts';
import type { Lists } from './lists.ts';

/*
 * The index of names and identifiers, as it is written to snapshot files. `search/tabulate-search.ts` makes it,
 * `search/search-index.ts` opens it. No name is in it as a text: a hit reads its name from the thing that has it.
 */

/** The indexes of a graph. */
export interface SearchIndexes {
  readonly entities: SearchColumns;
  readonly works: SearchColumns;
}

/**
 * The index of some things, which are numbered by their rows. Names are numbered in the order of hits that match equally
 * well (`rankNames`), terms in the order of their code units.
 */
export interface SearchColumns {
  readonly names: NameColumns;
  readonly terms: TermColumns;
  readonly typos: TypoColumns;
  readonly identifiers: IdentifierColumns;
}

/** What is known of each name. */
export interface NameColumns {
  /** The row of the thing that has it. */
  readonly owners: Uint32Array;
  /** Which of the names of the thing it is. */
  readonly positions: Uint16Array;
  /** The kind of the thing: the position in `ENTITY_KINDS`, or their number for a work. */
  readonly kinds: Uint8Array;
  /** 1 for a name of a heading. */
  readonly headings: Uint8Array;
  /** 1 for a code. */
  readonly codes: Uint8Array;
  /** How it fits when it is typed whole: the position in `FITS`. */
  readonly wholeFits: Uint8Array;
}

/**
 * Which names contain which words. The terms of a name are its words and the whole name without spaces (`zusanli`), so
 * that spaces need not be typed.
 */
export interface TermColumns {
  /** Each term once, in order, so that terms with the same beginning are next to each other. */
  readonly ids: IdColumns;
  /** How many code units each has; 65,535 means that many or more. */
  readonly lengths: Uint16Array;
  /** What each consists of: one of `LETTERING`. */
  readonly lettering: Uint8Array;
  /** The terms of each name: its words in their order, then the whole name. None for a name without letters and digits. */
  readonly ofNames: Lists;
  /** The names with each term, each once, ascending. */
  readonly names: Lists;
  /** The names that each term is the whole of, in the order of the things and of their names. */
  readonly wholes: Lists;
  /** 1 for a term that is its own common form (`wordForm`), as most are. */
  readonly ownForms: Uint8Array;
  /** The other terms by their common form. */
  readonly forms: KeyedLists;
  /** The names by their content (`contentOf`). */
  readonly contents: KeyedLists;
}

/** What a term consists of. */
export const LETTERING = {
  /** Digits, or a mixture. */
  mixed: 0,
  /** One Chinese character. */
  character: 1,
  /** Letters, one of them beyond a to z. */
  letters: 2,
  /** Letters from a to z. */
  latin: 3,
} as const;

/** A dictionary of the beginnings of terms, by which typing errors are found: see `typo-table.ts`. */
export interface TypoColumns {
  /** Head `h` is the head of the terms from `starts[h]` up to, not including, `starts[h + 1]`. */
  readonly starts: Uint32Array;
  /** The heads in each bucket. Their number is a power of two. */
  readonly heads: Lists;
}

/** Identifiers, numbered in the order of the things. */
export interface IdentifierColumns {
  /** The row of the thing that each belongs to. */
  readonly owners: Uint32Array;
  /** Which of the identifiers of the thing it is; the first is its id. */
  readonly positions: Uint16Array;
  /** The identifiers by the forms in which they are typed. */
  readonly written: KeyedLists;
}
