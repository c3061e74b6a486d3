import { FITS, type Fit, wholeFit } from './fit.ts';
import type { RankedName } from './rank-names.ts';
import { type TermIndex, termsBeginningWith } from './term-index.ts';
import { termsWithOneError } from './typo-table.ts';

/** A typed word, and the terms of the index that may be meant by it. */
interface WordTerms {
  readonly letters: number;
  /** The term that equals the word; -1 when there is none. */
  readonly exact: number;
  /** The terms that begin with the word: from `from` up to, not including, `to`. */
  readonly from: number;
  readonly to: number;
  /** The terms that match with one typing error. */
  readonly misspelt: ReadonlySet<number>;
  /** How many names have these terms; a name counts once for each term. */
  readonly postings: number;
}

interface NameQuery {
  readonly index: TermIndex;
  readonly names: readonly RankedName[];
  /** The words typed, at least one. */
  readonly typed: readonly string[];
  /** Everything that was typed, as one word. */
  readonly joined: string;
  /** Whether the entity of a name has one of the wanted kinds. */
  readonly isWanted: (name: number) => boolean;
}

interface MatchedName {
  readonly name: number;
  /** Position in `FITS`. */
  readonly fit: number;
}

/** How many letters a partial match may miss, for each letter it contains. */
const MISSED_PER_LETTER = 2;

/** How many grades there are within one fit. */
const GRADES = 2 ** 13;
const WORST = FITS.length * GRADES;

/** The names that match what was typed, best first. A name may occur twice. */
export function* matchNames(query: NameQuery): Generator<MatchedName> {
  const { index, names, typed } = query;
  const words = typed.map((word, at) => termsOfWord(index, word, at === typed.length - 1));
  const joined = typed.length === 1 ? words[0]! : termsOfWord(index, query.joined, true);

  const ranks: number[] = [];
  const gather = (wanted: readonly WordTerms[]): void => {
    const rarest = wanted.reduce((a, b) => (b.postings < a.postings ? b : a));
    eachName(index, rarest, (name) => {
      if (!query.isWanted(name)) return;
      const rank = rankOf(query, name, wanted, joined);
      if (rank < WORST) ranks.push(rank * names.length + name);
    });
  };
  gather(words);
  if (typed.length > 1) gather([joined]);
  if (ranks.length === 0 && typed.length > 1) gatherPartial(query, words, ranks);

  for (const rank of Float64Array.from(ranks).sort()) {
    const name = rank % names.length;
    yield { name, fit: Math.floor((rank - name) / names.length / GRADES) };
  }
}

function termsOfWord(index: TermIndex, word: string, isLast: boolean): WordTerms {
  const { terms, postingStarts: starts } = index;
  const [from, to] = termsBeginningWith(index, word);
  const misspelt = termsWithOneError(index.typos, terms, word, isLast);
  let postings = starts[to]! - starts[from]!;
  for (const term of misspelt) postings += starts[term + 1]! - starts[term]!;
  return { letters: word.length, exact: terms[from] === word ? from : -1, from, to, misspelt, postings };
}

/** Calls `call` for each name that has a term of the word, once for each term. */
function eachName(
  { postings, postingStarts: starts }: TermIndex,
  word: WordTerms,
  call: (name: number) => void,
): void {
  for (let at = starts[word.from]!; at < starts[word.to]!; at += 1) call(postings[at]!);
  for (const term of word.misspelt) {
    for (let at = starts[term]!; at < starts[term + 1]!; at += 1) call(postings[at]!);
  }
}

/** Fit and grade of a name in one number, lower is better; `WORST` when a word is missing. */
function rankOf(query: NameQuery, name: number, words: readonly WordTerms[], joined: WordTerms): number {
  const { index } = query;
  const { nameStarts, nameTerms } = index;
  const start = nameStarts[name]!;
  const last = nameStarts[name + 1]! - 1;
  const { entity, name: ranked } = query.names[name]!;
  if (nameTerms[last] === joined.exact) {
    return FITS.indexOf(wholeFit(entity.kind, ranked, last - start)) * GRADES;
  }

  let errors = 0;
  for (const word of words) {
    const likeness = bestLikeness(nameTerms, start, last, word);
    if (likeness === MISSING) return WORST;
    if (likeness === MISSPELT) errors += 1;
  }
  const fit =
    errors > 0 ? 'fuzzy' : holdsPhrase(nameTerms, start, last, words) ? phraseOf(entity.kind) : 'prefix';
  const nearlyAll =
    entity.kind !== 'region' &&
    last - start <= query.typed.length &&
    index.terms[nameTerms[last]!]!.length <= 2 * joined.letters;
  const opens =
    likenessOf(words[0]!, nameTerms[start]!) !== MISSING || likenessOf(joined, nameTerms[last]!) !== MISSING;
  return FITS.indexOf(fit) * GRADES + 3 * errors + (nearlyAll ? 0 : opens ? 1 : 2);
}

function phraseOf(kind: RankedName['entity']['kind']): Fit {
  return kind === 'region' ? 'region-phrase' : 'phrase';
}

const AS_TYPED = 0;
const MISSPELT = 1;
const MISSING = 2;

function likenessOf({ from, to, misspelt }: WordTerms, term: number): number {
  if (from <= term && term < to) return AS_TYPED;
  return misspelt.has(term) ? MISSPELT : MISSING;
}

function bestLikeness(nameTerms: Uint32Array, start: number, last: number, word: WordTerms): number {
  let best = MISSING;
  for (let at = start; at <= last && best !== AS_TYPED; at += 1) {
    best = Math.min(best, likenessOf(word, nameTerms[at]!));
  }
  return best;
}

/**
 * Whether the name contains the words, whole and next to each other. Its last term is not a word but the whole
 * name.
 */
function holdsPhrase(
  nameTerms: Uint32Array,
  start: number,
  last: number,
  words: readonly WordTerms[],
): boolean {
  for (let first = start; first + words.length <= last; first += 1) {
    if (words.every(({ exact }, at) => nameTerms[first + at] === exact)) return true;
  }
  return false;
}

/** Adds the names that contain enough of what was typed, by letters missed, then by errors. */
function gatherPartial(query: NameQuery, words: readonly WordTerms[], ranks: number[]): void {
  const { index, names } = query;
  const { nameStarts, nameTerms } = index;
  const letters = words.reduce((sum, word) => sum + word.letters, 0);
  const seen = new Set<number>();
  for (const word of words) {
    eachName(index, word, (name) => {
      if (seen.has(name) || !query.isWanted(name)) return;
      seen.add(name);
      let missed = 0;
      let errors = 0;
      for (const other of words) {
        const likeness = bestLikeness(nameTerms, nameStarts[name]!, nameStarts[name + 1]! - 1, other);
        if (likeness === MISSING) missed += other.letters;
        if (likeness === MISSPELT) errors += 1;
      }
      if (missed > MISSED_PER_LETTER * (letters - missed)) return;
      const rank = FITS.indexOf('partial') * GRADES + missed * 2 * words.length + errors;
      ranks.push(rank * names.length + name);
    });
  }
}
