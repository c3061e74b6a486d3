import { distance } from 'fastest-levenshtein';
import type { Name } from '../snapshot/model.ts';
import { ENTITY_KINDS } from '../vocabulary/kinds.ts';
import { type Fit, FITS, WHOLE_FITS } from '../vocabulary/fits.ts';
import { scoreOf, wholeFit } from './fit.ts';
import { fold, squeeze } from '../text/fold.ts';
import { mostErrors } from './more-errors.ts';
import { searchWords } from './search-words.ts';
import { asTyped, type Search } from './search.ts';
import type { Searchable } from './searched-things.ts';
import { codeOf, createCodeReader } from './spoken-codes.ts';
import { contentOf, withoutFillers, wordForm } from './word-forms.ts';

interface NameOf {
  readonly entity: Searchable;
  readonly name: Name;
}

interface Graded extends NameOf {
  readonly fit: Fit;
  /** The grades within one fit, the most important first; lower is better. */
  readonly finer: readonly number[];
}

type Likeness = 'as typed' | 'inflected' | 'misspelt' | undefined;

const KINDS: readonly string[] = ENTITY_KINDS;
const HAN = /\p{Script=Han}/u;

/**
 * A slow and simple version of `createSearch`: every name is compared with every word, and the whole list is
 * sorted. The tests compare the two. It knows no identifiers.
 */
export function searchByBruteForce(
  entities: readonly Searchable[],
  claimsOf: (entity: Searchable) => number,
): Search {
  const readCodes = createCodeReader({
    hasPoint: (code) => entities.some(({ kind, id }) => kind === 'acupoint' && codeOf(id) === code),
    channels: () => entities.filter(({ kind }) => kind === 'channel'),
  });
  return (text, { kinds, headings = true, limit }) => {
    const folded = fold(text.slice(0, 200)).slice(0, 200);
    const typed = readCodes(searchWords(folded)).slice(0, 16);
    const joined = typed.join('');
    const content = withoutFillers(typed).join('');
    if (typed.length === 0) return [];
    const names = entities
      .filter(({ kind, heading }) => (kinds?.includes(kind) ?? true) && (headings || !heading))
      .flatMap((entity) => entity.names.map((name) => ({ entity, name })));
    const whole = names.flatMap((name) => [
      ...gradeAll(name, typed, joined, partsOf(typed)),
      ...gradeAll(name, typed, joined, [joined]),
      ...gradeAll(name, typed, content, [content]).map((graded) => withoutFillersOnly(graded, joined)),
    ]);
    const guesses = whole.length > 0 ? [] : guess(names, partsOf(typed), typed);
    const guessed =
      guesses.length > 0
        ? names.flatMap((name) => gradeAll(name, typed, joined, partsOf(typed), guesses))
        : [];
    const full = [...whole, ...guessed];
    const graded = full.length > 0 ? full : names.flatMap((name) => gradeSome(name, typed, guesses));
    const ordered = graded.toSorted((a, b) => compare(finest(a, claimsOf), finest(b, claimsOf)));
    const first = ordered.filter(
      ({ entity }, at) => ordered.findIndex((hit) => hit.entity === entity) === at,
    );
    return first.slice(0, Math.max(limit, 0)).map((hit) => ({
      id: hit.entity.id,
      matched: asTyped(hit.entity, hit.name, text),
      fit: hit.fit,
      score: scoreOf(hit.fit),
      confident: isClose(hit, typed, graded) && !first.some((other) => other !== hit && isAsGood(hit, other)),
    }));
  };
}

/** A name that was typed whole only when fillers are left out. */
function withoutFillersOnly(graded: Graded, joined: string): Graded {
  const isOther = squeeze(graded.name.text) !== joined;
  return WHOLE_FITS.has(graded.fit) && isOther ? { ...graded, fit: 'words' } : graded;
}

/** Words that are not fillers; Chinese characters next to each other as one. */
function partsOf(typed: readonly string[]): string[] {
  const marked = withoutFillers(typed).map((word) => (HAN.test(word) ? word : ` ${word} `));
  return marked.join('').trim().split(/ +/);
}

function isClose({ fit, name, finer }: Graded, typed: readonly string[], graded: readonly Graded[]): boolean {
  if (WHOLE_FITS.has(fit)) return true;
  if (graded.some((other) => other.fit === 'region')) return false;
  if (finer[0]! > 1 || finer[2] !== 0) return false;
  const share = withoutFillers(typed).join('').length / searchWords(name.text).join('').length;
  return fit !== 'partial' && share >= (fit === 'fuzzy' ? 0.8 : 0.6);
}

function isAsGood(a: Graded, b: Graded): boolean {
  return a.fit === b.fit && (WHOLE_FITS.has(a.fit) || compare(a.finer, b.finer) === 0);
}

/** The parts that no name contains in any form, but that are some errors away from a word of one. */
function guess(names: readonly NameOf[], parts: readonly string[], typed: readonly string[]): string[] {
  const terms = names.flatMap(({ name }) => termsOf(searchWords(name.text)));
  return parts.filter(
    (part) =>
      !HAN.test(part) &&
      terms.every((term) => likenessOf(part, term, part === typed.at(-1)) === undefined) &&
      terms.some((term) => isFarMeant(part, term)),
  );
}

function isFarMeant(part: string, term: string): boolean {
  return (
    [part, term].every((word) => /^[a-z]+$/.test(word)) &&
    part.charAt(0) === term.charAt(0) &&
    distance(part, term) <= mostErrors(part.length)
  );
}

function termsOf(words: readonly string[]): string[] {
  return words.length === 0 ? [] : [...words, words.join('')];
}

/** The name's fit when it contains all parts, else nothing. */
function gradeAll(
  ranked: NameOf,
  typed: readonly string[],
  joined: string,
  parts: readonly string[],
  guesses: readonly string[] = [],
): Graded[] {
  const { entity, name } = ranked;
  const words = searchWords(name.text);
  const squeezed = words.join('');
  if (words.length === 0) return [];
  if (squeezed === joined) return [{ ...ranked, fit: wholeFit(entity.kind, name), finer: [0, 0, 0] }];
  if (contentOf(words) === contentOf(typed)) return [{ ...ranked, fit: 'words', finer: [0, 0, 0] }];
  const isLast = (part: string) => part === typed.at(-1) || part === joined;
  const likenesses = parts.map((part) => bestLikeness(part, words, isLast(part), guesses));
  if (likenesses.includes(undefined)) return [];
  const errors = parts.reduce((sum, part, at) => sum + errorsOf(likenesses[at], part, guesses), 0);
  const inflected = likenesses.filter((likeness) => likeness === 'inflected').length;
  const isPhrase = ` ${words.join(' ')} `.includes(` ${typed.join(' ')} `);
  const isRegion = entity.kind === 'region';
  const fit = errors > 0 ? 'fuzzy' : !isPhrase ? 'prefix' : isRegion ? 'region-phrase' : 'phrase';
  const noMore = words.length <= typed.length || /^\p{Script=Han}$/u.test(words[0]!);
  const nearlyAll = !isRegion && noMore && squeezed.length <= 2 * joined.length;
  const first = parts[0]!;
  const opens = HAN.test(first)
    ? squeezed.startsWith(first)
    : bestLikeness(first, [words[0]!], isLast(first), guesses) !== undefined;
  const opensJoined = likenessOf(joined, squeezed, true) !== undefined;
  return [{ ...ranked, fit, finer: [errors, inflected, nearlyAll ? 0 : opens || opensJoined ? 1 : 2] }];
}

function errorsOf(likeness: Likeness, part: string, guesses: readonly string[]): number {
  if (likeness !== 'misspelt') return 0;
  return guesses.includes(part) ? 2 : 1;
}

/** The name's fit when it contains words with a third of the letters, else nothing. */
function gradeSome(ranked: NameOf, typed: readonly string[], guesses: readonly string[]): Graded[] {
  const words = searchWords(ranked.name.text);
  const parts = partsOf(typed);
  const letters = parts.join('').length;
  let held = 0;
  let errors = 0;
  let isWhole = false;
  for (const part of parts) {
    if (HAN.test(part)) {
      const shared = longestShared(words, [...part]);
      held += Math.max(shared < 2 ? 0 : shared, spread(words, [...part]));
      isWhole ||= shared >= 2 && shared === words.length;
      if (words.at(-1) !== [...part].at(-1)) errors += 1;
      continue;
    }
    const likeness = bestLikeness(part, words, part === typed.at(-1), guesses);
    if (likeness !== undefined) held += part.length;
    errors += errorsOf(likeness, part, guesses);
  }
  const missed = Math.max(letters - held, 0);
  if (held === 0 || (missed > 2 * held && !isWhole)) return [];
  return [{ ...ranked, fit: 'partial', finer: [missed, errors, 0] }];
}

/** The characters of one when the other has them all in order and is at most twice as long, else 0. */
function spread(a: readonly string[], b: readonly string[]): number {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < 2 || long.length > 2 * short.length) return 0;
  const rest = long.reduce<readonly string[]>((left, one) => (one === left[0] ? left.slice(1) : left), short);
  return rest.length === 0 ? short.length : 0;
}

function longestShared(words: readonly string[], characters: readonly string[]): number {
  const rows = characters.flatMap((_, from) =>
    characters.map((_, length) => characters.slice(from, from + length + 1)),
  );
  const held = rows.filter((row) => ` ${words.join(' ')} `.includes(` ${row.join(' ')} `));
  return Math.max(0, ...held.map((row) => row.length));
}

function bestLikeness(
  part: string,
  words: readonly string[],
  isLast: boolean,
  guesses: readonly string[],
): Likeness {
  if (/^\p{Script=Han}+$/u.test(part)) {
    return ` ${words.join(' ')} `.includes(` ${[...part].join(' ')} `) ? 'as typed' : undefined;
  }
  const terms = termsOf(words);
  if (guesses.includes(part)) return terms.some((term) => isFarMeant(part, term)) ? 'misspelt' : undefined;
  const likenesses = terms.map((term) => likenessOf(part, term, isLast));
  return (['as typed', 'inflected', 'misspelt'] as const).find((likeness) => likenesses.includes(likeness));
}

function likenessOf(typed: string, term: string, isLast: boolean): Likeness {
  if (term.startsWith(typed)) return 'as typed';
  if (wordForm(typed) === wordForm(term)) return 'inflected';
  if (![typed, term].every((word) => /^\p{L}+$/u.test(word) && !HAN.test(word))) return undefined;
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
  return [FITS.indexOf(fit), ...finer, -claimsOf(entity), KINDS.indexOf(entity.kind), name.text.length];
}

function compare(a: readonly number[], b: readonly number[]): number {
  return a.map((value, at) => value - b[at]!).find((difference) => difference !== 0) ?? 0;
}
