import type { Token } from '../text/tokens.ts';
import { contentPositions } from '../text/tokens.ts';
import type { Found } from './find-names.ts';
import type { Lexicon } from './lexicon.ts';
import { walkTrie } from './trie.ts';

/** What joins the members of a list. */
const AND = new Set(['and', 'or', '&']);
const BETWEEN = new Set([...AND, ',', '/']);

/** The most words that a member of a list has of its own, and the most members that are looked for. */
const MOST_WORDS = 3;
const MOST_MEMBERS = 5;

/** The most marks and words between two members: `, and/or`. */
const MOST_SEPARATORS = 4;

/** Words that stand before a member and are no part of it. */
const LEADING = new Set('the a an both either her his their its your my our'.split(' '));

/**
 * Names with those that share a part with another one of a list: `the Bladder and Kidney meridians`, `side, back or front of
 * the leg`, `pain in the knee and ankle`. Such a name replaces what its own words mean alone.
 */
export function withCoordinated(
  lexicon: Lexicon,
  tokens: readonly Token[],
  names: readonly Found[],
): readonly Found[] {
  if (!tokens.some(({ folded }) => AND.has(folded))) return names;
  const made = names.flatMap((name) => [
    ...sharingTail(lexicon, tokens, names, name),
    ...sharingHead(lexicon, tokens, name),
  ]);
  if (made.length === 0) return names;
  const isReplaced = (name: Found): boolean =>
    made.some(({ from, to }) => from <= name.from && name.to <= to);
  return [...names.filter((name) => !isReplaced(name)), ...made].toSorted(
    (left, right) => left.from - right.from,
  );
}

/** The members before a name that end as it does. */
function sharingTail(
  lexicon: Lexicon,
  tokens: readonly Token[],
  names: readonly Found[],
  name: Found,
): Found[] {
  if (tokens[name.from]!.kind !== 'word' || name.by === 'code') return [];
  const isAfterAnd = (position: number) => AND.has(tokens[position - 1]?.folded ?? '');
  if (!isAfterAnd(name.from) && !isAfterAnd(name.from - 1)) return [];
  const words = formsBetween(tokens, name.from, name.to);
  // A word before the name may be one that the data does not know: `tension and sinus headaches`.
  const starts = [name.from, ...(words.length === 1 ? [name.from - 1] : [])];
  const start = starts.find(isAfterAnd);
  if (start === undefined) return [];
  const tails = words.length === 1 ? [words] : words.slice(1).map((_, index) => words.slice(index + 1));
  const members: Found[] = [];
  let end = start;
  while (members.length < MOST_MEMBERS) {
    const to = beforeSeparators(tokens, end);
    const member = to === end ? undefined : memberBefore(to, tails);
    if (member === undefined) return members;
    members.push(member);
    end = member.from;
    while (LEADING.has(tokens[end - 1]?.folded ?? '')) end -= 1;
  }
  return members;

  /** The longest member that ends at a position and, with one of the tails, is a name. It cuts no other name in two. */
  function memberBefore(to: number, some: readonly (readonly string[])[]): Found | undefined {
    for (let from = Math.max(0, to - MOST_WORDS); from < to; from += 1) {
      if (names.some((other) => other.from < from && other.to > from)) continue;
      const own = tokens.slice(from, to);
      if (!own.every(({ kind, folded }) => kind === 'word' && !LEADING.has(folded))) continue;
      for (const tail of some) {
        const rows = rowsOf(lexicon, [...own.map(({ form }) => form), ...tail]);
        // `the Kidneys and Kidney deficiency` is no list of two deficiencies.
        if (rows.length > 0 && !rows.includes(name.rows[0]!)) return { from, to, rows, by: 'coordination' };
      }
    }
    return undefined;
  }
}

/** The members after a name that begin as it does, up to a preposition: `pain in`. */
function sharingHead(lexicon: Lexicon, tokens: readonly Token[], name: Found): Found[] {
  if (name.by === 'code' || !BETWEEN.has(tokens[name.to]?.folded ?? '')) return [];
  const words = formsBetween(tokens, name.from, name.to);
  const place = words.findLastIndex((word) => word === 'in' || word === 'of');
  if (place < 1) return [];
  const head = words.slice(0, place + 1);
  const members: Found[] = [];
  let end = name.to;
  while (members.length < MOST_MEMBERS) {
    let from = afterSeparators(tokens, end);
    if (from === end) return members;
    while (LEADING.has(tokens[from]?.folded ?? '')) from += 1;
    const member = memberAfter(lexicon, tokens, head, from);
    if (member === undefined) return members;
    members.push(member);
    end = member.to;
  }
  return members;
}

function memberAfter(
  lexicon: Lexicon,
  tokens: readonly Token[],
  head: readonly string[],
  from: number,
): Found | undefined {
  for (let to = Math.min(tokens.length, from + MOST_WORDS); to > from; to -= 1) {
    const own = tokens.slice(from, to);
    if (!own.every(({ kind }) => kind === 'word')) continue;
    const rows = rowsOf(lexicon, [...head, ...own.map(({ form }) => form)]);
    if (rows.length > 0) return { from, to, rows, by: 'coordination' };
  }
  return undefined;
}

function formsBetween(tokens: readonly Token[], from: number, to: number): string[] {
  const some = tokens.slice(from, to);
  return contentPositions(some).map((position) => some[position]!.form);
}

function beforeSeparators(tokens: readonly Token[], end: number): number {
  let position = end;
  while (end - position < MOST_SEPARATORS && BETWEEN.has(tokens[position - 1]?.folded ?? '')) position -= 1;
  return position;
}

function afterSeparators(tokens: readonly Token[], end: number): number {
  let position = end;
  while (position - end < MOST_SEPARATORS && BETWEEN.has(tokens[position]?.folded ?? '')) position += 1;
  return position;
}

/** The rows of the things with just this name. */
function rowsOf({ names }: Lexicon, words: readonly string[]): readonly number[] {
  const [whole] = [...walkTrie(names, (position) => words[position], 0)].filter(
    ({ to }) => to === words.length,
  );
  const rows = (whole?.values ?? []).map(({ row, writing }) => (writing === 'any' ? row : undefined));
  return rows.includes(undefined) ? [] : [...new Set(rows as number[])];
}
