import { listAt } from '../snapshot/lists.ts';
import type { NameColumns } from '../snapshot/search-columns.ts';
import { FITS, WHOLE_FITS } from '../vocabulary/fits.ts';
import { kindCode } from './searched-things.ts';
import { exactTerm, isCharacterTerm, type TermIndex, termsBeginningWith } from './term-index.ts';
import { termsWithMoreErrors } from './more-errors.ts';
import { termsWithOneError } from './typo-table.ts';
import { contentOf, withoutFillers, wordForm } from './word-forms.ts';

/** A part of what was typed that a name must contain, and the terms of the index that may be meant by it. */
interface Part {
  readonly word: string;
  readonly letters: number;
  /** The term that equals it; -1 when there is none. */
  readonly exact: number;
  /** The terms that begin with it: from `from` up to, not including, `to`. */
  readonly from: number;
  readonly to: number;
  /** The terms that are the same word in another form. */
  readonly inflected: ReadonlySet<number>;
  /** The terms that match with a typing error. */
  readonly misspelt: ReadonlySet<number>;
  /** How many errors these count as. */
  readonly errors: number;
  /** Chinese characters that stand next to each other, as terms; undefined for a word. */
  readonly characters: readonly number[] | undefined;
  /** How many names have these terms; a name counts once for each term. */
  readonly postings: number;
}

interface NameQuery {
  readonly index: TermIndex;
  readonly names: NameColumns;
  /** The words typed, at least one; each Chinese character is a word. */
  readonly typed: readonly string[];
  /** Whether the entity of a name has one of the wanted kinds. */
  readonly isWanted: (name: number) => boolean;
}

export interface MatchedName {
  readonly name: number;
  /** Position in `FITS`. */
  readonly fit: number;
  /** Names of one fit and grade match equally well. */
  readonly grade: number;
  /** Whether what was typed is nearly all of the name. */
  readonly isClose: boolean;
}

/** How many letters a partial match may miss, for each letter it contains. */
const MISSED_PER_LETTER = 2;

/** How many Chinese characters in a row a name must share to match in part: one is no hit. */
const SHARED_CHARACTERS = 2;

/** What share of a name's letters must be typed so that the name is meant: unfinished, and with a typing error. */
const CLOSE = { unfinished: 0.6, misspelt: 0.8 };

/** How many grades there are within one fit. */
const GRADES = 2 ** 14;
/** The share of an error and of a word in another form in a grade. The rest of a grade is 0, 1 or 2. */
const ERROR = 3 * 32;
const INFLECTION = 3;
const WORST = FITS.length * GRADES;
const PARTIAL = FITS.indexOf('partial');
const FUZZY = FITS.indexOf('fuzzy');
const REGION = FITS.indexOf('region');
const WORDS = FITS.indexOf('words');
const PHRASE = FITS.indexOf('phrase');
const REGION_PHRASE = FITS.indexOf('region-phrase');
const PREFIX = FITS.indexOf('prefix');
const REGION_KIND = kindCode('region');

/** From how many names on it takes less to note which were seen than to compare some twice. */
const SEEN_FROM = 2000;

/** The names that match what was typed, best first. A name may occur twice. */
export function* matchNames(query: NameQuery): Generator<MatchedName> {
  const { index, names, typed } = query;
  const content = withoutFillers(typed);
  const joined = partOfWord(index, typed.join(''), true);
  const parts = partsOf(index, typed);
  const phrase = exactTerms(index, typed);
  const same = new Set(index.withContent(contentOf(typed)));

  const count = names.owners.length;
  const ranks: number[] = [];
  const add = (name: number, rank: number): void => {
    if (rank < WORST) ranks.push(rank * count + name);
  };
  const ranked = { query, phrase, same, joined };
  const gather = (wanted: readonly Part[], whole: Part): void => {
    const rarest = wanted.reduce((a, b) => (b.postings < a.postings ? b : a));
    // A name that begins with a word has two terms that do: the word and the whole name.
    const seen = rarest.postings < SEEN_FROM ? undefined : new Uint8Array(count);
    eachName(index, rarest, (name) => {
      if (seen?.[name] === 1) return;
      if (seen !== undefined) seen[name] = 1;
      if (query.isWanted(name)) add(name, rankOf(ranked, name, wanted, whole));
    });
  };
  for (const name of same) {
    if (query.isWanted(name)) add(name, rankOf(ranked, name, parts, joined));
  }
  gather(parts, joined);
  if (typed.length > 1) gather([joined], joined);
  if (content.length < typed.length) {
    const joinedContent = partOfWord(index, content.join(''), true);
    gather([joinedContent], joinedContent);
  }
  const isFound = () => ranks.length > 0;
  if (!isFound()) {
    const guessed = parts.map((part) => (isInName(query, part) ? part : withMoreErrors(index, part)));
    gather(guessed, joined);
    if (!isFound() && typed.length > 1) gatherPartial(query, guessed, add);
  }

  const letters = content.join('').length;
  const isRegion = ranks.some((rank) => Math.floor(rank / count) === REGION * GRADES);
  for (const rank of Float64Array.from(ranks).sort()) {
    const name = rank % count;
    const whole = (rank - name) / count;
    const grade = whole % GRADES;
    const fit = (whole - grade) / GRADES;
    // The name of a place was typed whole: a complaint that has it in its name is only near.
    const isClose =
      WHOLE_FITS.has(FITS[fit]!) || (!isRegion && isNearlyTyped(index, name, fit, grade, letters));
    yield { name, fit, grade, isClose };
  }
}

/** The parts of what was typed that a name must contain: words, and Chinese characters next to each other. */
function partsOf(index: TermIndex, typed: readonly string[]): Part[] {
  const parts: Part[] = [];
  const content = withoutFillers(typed);
  for (let at = 0; at < content.length;) {
    let to = at;
    while (to < content.length && isCharacter(content[to]!)) to += 1;
    if (to > at) parts.push(partOfCharacters(index, content.slice(at, to)));
    else parts.push(partOfWord(index, content[at]!, content[at] === typed.at(-1)));
    at = Math.max(to, at + 1);
  }
  return parts;
}

function isCharacter(word: string): boolean {
  return /^\p{Script=Han}$/u.test(word);
}

function partOfWord(index: TermIndex, word: string, isLast: boolean): Part {
  const { offsets: starts } = index.names;
  const exact = exactTerm(index, word);
  const [from, to] = termsBeginningWith(index, word, exact);
  const misspelt = termsWithOneError(index, word, { begun: isLast, from, to });
  const inflected = new Set<number>();
  for (const term of index.formed(wordForm(word))) if (term < from || term >= to) inflected.add(term);
  let postings = starts[to]! - starts[from]!;
  for (const term of inflected) postings += starts[term + 1]! - starts[term]!;
  for (const term of misspelt) postings += starts[term + 1]! - starts[term]!;
  return {
    word,
    letters: word.length,
    exact,
    from,
    to,
    inflected,
    misspelt,
    errors: 1,
    characters: undefined,
    postings,
  };
}

/** Whether a name of a wanted kind has a term of the part. */
function isInName({ index, isWanted }: NameQuery, part: Part): boolean {
  let found = false;
  eachName(index, part, (name) => {
    found ||= isWanted(name);
  });
  return found;
}

/** A part that no name contains, with the terms that it may mean with more errors. */
function withMoreErrors(index: TermIndex, part: Part): Part {
  if (part.characters) return part;
  const misspelt = termsWithMoreErrors(index, part.word);
  return misspelt.size === 0 ? part : { ...part, misspelt, errors: 2, postings: misspelt.size };
}

const NONE: ReadonlySet<number> = new Set();

function partOfCharacters(index: TermIndex, characters: readonly string[]): Part {
  const { offsets: starts } = index.names;
  const terms = exactTerms(index, characters);
  const counts = terms.map((term) => (term < 0 ? 0 : starts[term + 1]! - starts[term]!));
  const postings = Math.min(...counts);
  const rarest = postings === 0 ? 0 : terms[counts.indexOf(postings)]!;
  return {
    word: characters.join(''),
    letters: characters.length,
    exact: terms.length === 1 ? terms[0]! : -1,
    from: rarest,
    to: postings === 0 ? rarest : rarest + 1,
    inflected: NONE,
    misspelt: NONE,
    errors: 1,
    characters: terms,
    postings,
  };
}

/** The terms that equal words; -1 where there is none. */
function exactTerms(index: TermIndex, words: readonly string[]): number[] {
  return words.map((word) => exactTerm(index, word));
}

/** Calls `call` for each name that has a term of the part, once for each term. */
function eachName(
  { names: { offsets: starts, values: names } }: TermIndex,
  part: Part,
  call: (name: number) => void,
): void {
  const eachOf = (from: number, to: number): void => {
    for (let at = starts[from]!; at < starts[to]!; at += 1) call(names[at]!);
  };
  eachOf(part.from, part.to);
  for (const term of part.inflected) eachOf(term, term + 1);
  for (const term of part.misspelt) eachOf(term, term + 1);
}

interface Ranked {
  readonly query: NameQuery;
  /** What was typed, as terms. */
  readonly phrase: readonly number[];
  /** The names with the same content. */
  readonly same: ReadonlySet<number>;
  /** What was typed, as one word. */
  readonly joined: Part;
}

/** Fit and grade of a name in one number, lower is better; `WORST` when a part is missing. */
function rankOf(
  { query, phrase, same, joined }: Ranked,
  name: number,
  parts: readonly Part[],
  whole: Part,
): number {
  const { index } = query;
  const { offsets, values: nameTerms } = index.ofNames;
  const start = offsets[name]!;
  const last = offsets[name + 1]! - 1;
  if (nameTerms[last] === joined.exact) return query.names.wholeFits[name]! * GRADES;
  // Only without fillers: `wei zhong point`.
  if (same.has(name) || nameTerms[last] === whole.exact) return WORDS * GRADES;

  let inflected = 0;
  let errors = 0;
  for (const part of parts) {
    const likeness = bestLikeness(nameTerms, start, last, part);
    if (likeness === MISSING) return WORST;
    if (likeness === INFLECTED) inflected += 1;
    if (likeness === MISSPELT) errors += part.errors;
  }
  const isRegion = query.names.kinds[name] === REGION_KIND;
  const fit =
    errors > 0
      ? FUZZY
      : !holdsRow(nameTerms, start, last, phrase)
        ? PREFIX
        : isRegion
          ? REGION_PHRASE
          : PHRASE;
  const isNearlyAll =
    !isRegion &&
    index.lengths[nameTerms[last]!]! <= 2 * whole.letters &&
    (last - start <= query.typed.length || isCharacterTerm(index, nameTerms[start]!));
  const opens =
    likenessOf(parts[0]!, nameTerms, start) !== MISSING || likenessOf(whole, nameTerms, last) !== MISSING;
  return fit * GRADES + ERROR * errors + INFLECTION * inflected + (isNearlyAll ? 0 : opens ? 1 : 2);
}

const AS_TYPED = 0;
const INFLECTED = 1;
const MISSPELT = 2;
const MISSING = 3;

/** How the terms of a name from `at` on match a part. */
function likenessOf(part: Part, nameTerms: Uint32Array, at: number): number {
  if (part.characters) return isRowAt(nameTerms, at, part.characters) ? AS_TYPED : MISSING;
  const term = nameTerms[at]!;
  if (part.from <= term && term < part.to) return AS_TYPED;
  if (part.inflected.has(term)) return INFLECTED;
  return part.misspelt.has(term) ? MISSPELT : MISSING;
}

function bestLikeness(nameTerms: Uint32Array, start: number, last: number, part: Part): number {
  const end = part.characters ? last - part.characters.length : last;
  let best = MISSING;
  for (let at = start; at <= end && best !== AS_TYPED; at += 1) {
    best = Math.min(best, likenessOf(part, nameTerms, at));
  }
  return best;
}

/**
 * Whether the name contains some terms next to each other. Its last term is not a word but the whole name.
 */
function holdsRow(nameTerms: Uint32Array, start: number, last: number, row: readonly number[]): boolean {
  for (let first = start; first + row.length <= last; first += 1) {
    if (isRowAt(nameTerms, first, row)) return true;
  }
  return false;
}

function isRowAt(nameTerms: Uint32Array, at: number, row: readonly number[]): boolean {
  return row.every((term, offset) => nameTerms[at + offset] === term);
}

/** Adds the names that contain enough of what was typed, by letters missed, then by errors. */
function gatherPartial(
  query: NameQuery,
  parts: readonly Part[],
  add: (name: number, rank: number) => void,
): void {
  const { index } = query;
  const { offsets, values: nameTerms } = index.ofNames;
  const letters = parts.reduce((sum, part) => sum + part.letters, 0);
  const seen = new Set<number>();
  const consider = (name: number): void => {
    if (seen.has(name) || !query.isWanted(name)) return;
    seen.add(name);
    const start = offsets[name]!;
    const last = offsets[name + 1]! - 1;
    let held = 0;
    let errors = 0;
    let isWhole = false;
    for (const part of parts) {
      if (part.characters) {
        const ofName = nameTerms.subarray(start, last);
        const row = sharedCharacters(ofName, part.characters);
        held += Math.max(row < SHARED_CHARACTERS ? 0 : row, spreadCharacters(ofName, part.characters));
        isWhole ||= row === ofName.length && row >= SHARED_CHARACTERS;
        // A Chinese name ends with what it is: 膝蓋痛 is a pain before it is a knee.
        if (ofName.at(-1) !== part.characters.at(-1)) errors += 1;
        continue;
      }
      const likeness = bestLikeness(nameTerms, start, last, part);
      if (likeness !== MISSING) held += part.letters;
      if (likeness === MISSPELT) errors += part.errors;
    }
    const missed = Math.max(letters - held, 0);
    // A whole Chinese name in a sentence is near, however long the sentence is.
    if (held === 0 || (missed > MISSED_PER_LETTER * held && !isWhole)) return;
    add(name, PARTIAL * GRADES + missed * 3 * parts.length + errors);
  };
  for (const part of parts) {
    if (part.characters === undefined) eachName(index, part, consider);
    else
      for (const term of part.characters)
        if (term >= 0) eachName(index, { ...part, from: term, to: term + 1 }, consider);
  }
}

/** The longest row of characters that a name shares with what was typed. */
function sharedCharacters(ofName: Uint32Array, typed: readonly number[]): number {
  let longest = 0;
  for (let first = 0; first < typed.length; first += 1) {
    for (let at = 0; at < ofName.length; at += 1) {
      let length = 0;
      while (ofName[at + length] !== undefined && ofName[at + length] === typed[first + length]) length += 1;
      longest = Math.max(longest, length);
    }
  }
  return longest;
}

/**
 * How many characters a name shares with what was typed when one has all of the other in order, with others between
 * them, and is at most twice as long: `膝蓋痛` and `膝痛`. Otherwise 0.
 */
function spreadCharacters(ofName: Uint32Array, typed: readonly number[]): number {
  const [short, long] = ofName.length < typed.length ? [ofName, typed] : [typed, ofName];
  if (short.length < SHARED_CHARACTERS || long.length > 2 * short.length) return 0;
  let held = 0;
  for (const character of long) if (character === short[held]) held += 1;
  return held === short.length ? held : 0;
}

/** Whether a name was typed nearly to its end, with no word missing and at most one typing error. */
function isNearlyTyped(index: TermIndex, name: number, fit: number, grade: number, letters: number): boolean {
  if (fit === PARTIAL || grade >= 2 * ERROR || grade % INFLECTION !== 0) return false;
  const all = index.lengths[listAt(index.ofNames, name).at(-1)!]!;
  return letters >= all * (fit === FUZZY ? CLOSE.misspelt : CLOSE.unfinished);
}
