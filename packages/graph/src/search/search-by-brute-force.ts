import { ENTITY_KINDS } from '../vocabulary/kinds.ts';
import { type Fit, FITS, scoreOf, wholeFit } from './fit.ts';
import { fold, squeeze } from '../text/fold.ts';
import type { RankedName, Searchable } from './rank-names.ts';
import { searchWords } from './search-words.ts';
import type { Search } from './search.ts';

interface Graded extends RankedName {
  readonly fit: Fit;
  /** The grades within one fit, the most important first; lower is better. */
  readonly finer: readonly number[];
}

type Likeness = 'as typed' | 'misspelt' | undefined;

/**
 * A slow and simple version of `createSearch`: every name is compared with every word, and the whole list is
 * sorted. The tests compare the two.
 */
export function searchByBruteForce(
  entities: readonly Searchable[],
  claimsOf: (entity: Searchable) => number,
): Search {
  return (text, { kinds, limit }) => {
    const folded = fold(text.slice(0, 200)).slice(0, 200);
    const typed = searchWords(folded).slice(0, 16);
    const joined = squeeze(folded);
    if (typed.length === 0) return [];
    const names = entities
      .filter(({ kind }) => kinds?.includes(kind) ?? true)
      .flatMap((entity) => entity.names.map((name) => ({ entity, name })));
    const whole = names.flatMap((name) => [
      ...gradeAll(name, typed, joined, typed.length),
      ...gradeAll(name, [joined], joined, typed.length),
    ]);
    const graded = whole.length > 0 ? whole : names.flatMap((name) => gradeSome(name, typed));
    const ordered = graded.toSorted((a, b) => compare(finest(a, claimsOf), finest(b, claimsOf)));
    const first = ordered.filter(
      ({ entity }, at) => ordered.findIndex((hit) => hit.entity === entity) === at,
    );
    return first
      .slice(0, Math.max(limit, 0))
      .map(({ entity, name, fit }) => ({ id: entity.id, matched: name.text, score: scoreOf(fit) }));
  };
}

/** The name's fit when it contains all words, else nothing. */
function gradeAll(ranked: RankedName, typed: readonly string[], joined: string, count: number): Graded[] {
  const { entity, name } = ranked;
  const words = searchWords(name.text);
  if (squeeze(name.text) === joined) {
    return [{ ...ranked, fit: wholeFit(entity.kind, name, words.length), finer: [] }];
  }
  const likenesses = likenessesOf(ranked, typed);
  if (likenesses.includes(undefined)) return [];
  const errors = likenesses.filter((likeness) => likeness === 'misspelt').length;
  const isPhrase = ` ${words.join(' ')} `.includes(` ${typed.join(' ')} `);
  const isRegion = entity.kind === 'region';
  const fit = errors > 0 ? 'fuzzy' : !isPhrase ? 'prefix' : isRegion ? 'region-phrase' : 'phrase';
  const nearlyAll = !isRegion && words.length <= count && squeeze(name.text).length <= 2 * joined.length;
  const opens =
    likenessOf(typed[0]!, words[0]!, typed.length === 1) !== undefined ||
    likenessOf(joined, squeeze(name.text), true) !== undefined;
  return [{ ...ranked, fit, finer: [errors, nearlyAll ? 0 : opens ? 1 : 2] }];
}

/** The name's fit when it contains words with a third of the letters, else nothing. */
function gradeSome(ranked: RankedName, typed: readonly string[]): Graded[] {
  const likenesses = likenessesOf(ranked, typed);
  const held = typed.filter((_, at) => likenesses[at] !== undefined).join('').length;
  if (held === 0 || held * 3 < typed.join('').length) return [];
  const errors = likenesses.filter((likeness) => likeness === 'misspelt').length;
  return [{ ...ranked, fit: 'partial', finer: [-held, errors] }];
}

function likenessesOf({ name }: RankedName, typed: readonly string[]): Likeness[] {
  const terms = [...searchWords(name.text), squeeze(name.text)].filter((term) => term !== '');
  return typed.map((word, at) => {
    const likenesses = terms.map((term) => likenessOf(word, term, at === typed.length - 1));
    return (['as typed', 'misspelt'] as const).find((likeness) => likenesses.includes(likeness));
  });
}

function likenessOf(typed: string, term: string, isLast: boolean): Likeness {
  if (term.startsWith(typed)) return 'as typed';
  if (![typed, term].every((word) => /^\p{L}+$/u.test(word) && !/\p{Script=Han}/u.test(word)))
    return undefined;
  if (Math.max(typed.length, term.length) >= 5 && isOneErrorApart(typed, term)) return 'misspelt';
  const beginnings = Array.from(term, (_, length) => term.slice(0, length));
  const isBegun = isLast && typed.length >= 5 && beginnings.some((part) => isOneErrorApart(typed, part));
  return isBegun ? 'misspelt' : undefined;
}

/**
 * Whether the smallest number of letters left out, added, changed, or swapped with their neighbour is one, by the
 * full matrix.
 */
function isOneErrorApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  const least = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => i + j),
  );
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      least[i]![j] = Math.min(
        least[i - 1]![j]! + 1,
        least[i]![j - 1]! + 1,
        least[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1),
        isSwap ? least[i - 2]![j - 2]! + 1 : Infinity,
      );
    }
  }
  return least[a.length]![b.length] === 1;
}

function finest({ entity, name, fit, finer }: Graded, claimsOf: (entity: Searchable) => number): number[] {
  const [first = 0, second = 0] = finer;
  return [
    FITS.indexOf(fit),
    first,
    second,
    -claimsOf(entity),
    ENTITY_KINDS.indexOf(entity.kind),
    name.text.length,
  ];
}

function compare(a: readonly number[], b: readonly number[]): number {
  return a.map((value, at) => value - b[at]!).find((difference) => difference !== 0) ?? 0;
}
