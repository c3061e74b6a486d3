import { listOf } from '../snapshot/keyed-lists.ts';
import { rowIn } from '../snapshot/ids.ts';
import { firstFrom } from '../snapshot/lower-bound.ts';
import { rememberRows } from '../snapshot/remember-rows.ts';
import {
  LETTERING,
  type SearchColumns,
  type TermColumns,
  type TypoColumns,
} from '../snapshot/search-columns.ts';
import { encodeBriefly, textAt, type Texts } from '../snapshot/texts.ts';

/** Terms by number, and what leads to them. */
export interface TermIndex extends Pick<TermColumns, 'ids' | 'lengths' | 'lettering' | 'ofNames' | 'names'> {
  readonly count: number;
  readonly typos: TypoColumns;
  readonly at: (term: number) => string;
  /** The terms with a common form. */
  readonly formed: (form: string) => Iterable<number>;
  /** The names with a content. */
  readonly withContent: (content: string) => Uint32Array;
}

/** How many terms are kept as strings: all of most graphs. */
const MOST_KEPT = 2 ** 16;

/** The terms over their columns. */
export function openTerms({ terms, typos }: SearchColumns): TermIndex {
  const { ids, ownForms, forms, contents } = terms;
  const count = terms.lengths.length;
  return {
    ...terms,
    count,
    typos,
    at: rememberRows((term) => textAt(ids.texts, term), { count, most: MOST_KEPT }),
    formed: (form) => {
      const others = listOf(forms, form);
      const same = rowIn(ids, form);
      return same === undefined || ownForms[same] === 0 ? others : [same, ...others];
    },
    withContent: (content) => listOf(contents, content),
  };
}

/** The term that equals a text; -1 when there is none. */
export function exactTerm({ ids }: TermIndex, text: string): number {
  return rowIn(ids, text) ?? -1;
}

/**
 * The terms that begin with a text: from the first number up to, not including, the second. `exact` is the term that equals
 * it, or -1.
 */
export function termsBeginningWith({ ids, count }: TermIndex, text: string, exact: number): [number, number] {
  const beginning = encodeBriefly(text);
  const compare = (term: number) => compareBeginning(ids.texts, term, beginning);
  // Of the terms that begin with it, the one that equals it is the first.
  const from = exact < 0 ? firstFrom(0, count, (term) => compare(term) >= 0) : exact;
  return [from, firstFrom(from, count, (term) => compare(term) > 0)];
}

/** Compares the beginning of a term with one of the same length: negative when the term comes before it, 0 when it has it. */
function compareBeginning(
  { offsets, bytes }: Texts,
  term: number,
  beginning: ReturnType<typeof encodeBriefly>,
): number {
  const start = offsets[term]!;
  const shared = Math.min(offsets[term + 1]! - start, beginning.length);
  for (let at = 0; at < shared; at += 1) {
    const byte = bytes[start + at]!;
    const other = beginning.bytes[at]!;
    if (byte !== other) return unitOrder(byte) - unitOrder(other);
  }
  return shared - beginning.length;
}

/**
 * UTF-8 has the order of code points, and terms have the order of code units: surrogate pairs, which begin with F0 or more
 * in UTF-8, come before the last characters of the first plane, which begin with EE and EF.
 */
function unitOrder(byte: number): number {
  return byte === 0xee || byte === 0xef ? byte + 0x10 : byte;
}

/** Whether a term is a Chinese character. */
export function isCharacterTerm({ lettering }: TermIndex, term: number): boolean {
  return lettering[term] === LETTERING.character;
}
