import { FITS, type Fit, wholeFit } from './fit.ts';
import type { RankedName } from './rank-names.ts';
import { type TermIndex, termsBeginningWith } from './term-index.ts';
import { termsWithOneError } from './typo-table.ts';

/** A word that was typed, and the terms it may stand for. */
interface Slot {
  readonly letters: number;
  /** The term that is the word; -1 when there is none. */
  readonly exact: number;
  /** The terms that begin with the word: from `from` up to, but without, `to`. */
  readonly from: number;
  readonly to: number;
  /** The terms that fit but for one typing error. */
  readonly misspelt: ReadonlySet<number>;
  /** How many names these terms have together, a name counted for each term. */
  readonly postings: number;
}

interface Question {
  readonly index: TermIndex;
  readonly names: readonly RankedName[];
  /** The words typed, at least one. */
  readonly typed: readonly string[];
  /** All that was typed, as one word. */
  readonly joined: string;
  /** Whether a name is of a kind that was asked for. */
  readonly isAsked: (name: number) => boolean;
}

interface Found {
  readonly name: number;
  /** Position in `FITS`. */
  readonly fit: number;
}

/** A name may miss this many times the letters it holds. */
const MISSED_FOR_HELD = 2;

/** How finely names of one fit are told apart. */
const STEPS = 2 ** 13;
const WORST = FITS.length * STEPS;

/** The names that fit what was typed, best first. A name may be there twice. */
export function* fitting(question: Question): Generator<Found> {
  const { index, names, typed } = question;
  const slots = typed.map((word, at) => slotOf(index, word, at === typed.length - 1));
  const joined = typed.length === 1 ? slots[0]! : slotOf(index, question.joined, true);

  const ranks: number[] = [];
  const gather = (wanted: readonly Slot[]): void => {
    const rarest = wanted.reduce((a, b) => (b.postings < a.postings ? b : a));
    eachName(index, rarest, (name) => {
      if (!question.isAsked(name)) return;
      const rank = rankOf(question, name, wanted, joined);
      if (rank < WORST) ranks.push(rank * names.length + name);
    });
  };
  gather(slots);
  if (typed.length > 1) gather([joined]);
  if (ranks.length === 0 && typed.length > 1) gatherPartial(question, slots, ranks);

  for (const rank of Float64Array.from(ranks).sort()) {
    const name = rank % names.length;
    yield { name, fit: Math.floor((rank - name) / names.length / STEPS) };
  }
}

function slotOf(index: TermIndex, word: string, isLast: boolean): Slot {
  const { terms, postingStarts: starts } = index;
  const [from, to] = termsBeginningWith(index, word);
  const misspelt = termsWithOneError(index.typos, terms, word, isLast);
  let postings = starts[to]! - starts[from]!;
  for (const term of misspelt) postings += starts[term + 1]! - starts[term]!;
  return { letters: word.length, exact: terms[from] === word ? from : -1, from, to, misspelt, postings };
}

/** Calls back with each name that has a term of the slot, once for each term. */
function eachName(
  { postings, postingStarts: starts }: TermIndex,
  slot: Slot,
  call: (name: number) => void,
): void {
  for (let at = starts[slot.from]!; at < starts[slot.to]!; at += 1) call(postings[at]!);
  for (const term of slot.misspelt) {
    for (let at = starts[term]!; at < starts[term + 1]!; at += 1) call(postings[at]!);
  }
}

/** Fit and finer differences in one number, lower is better; `WORST` when a word is missing. */
function rankOf(question: Question, name: number, slots: readonly Slot[], joined: Slot): number {
  const { index } = question;
  const { nameStarts, nameTerms } = index;
  const start = nameStarts[name]!;
  const last = nameStarts[name + 1]! - 1;
  const { entity, name: ranked } = question.names[name]!;
  if (nameTerms[last] === joined.exact) {
    return FITS.indexOf(wholeFit(entity.kind, ranked, last - start)) * STEPS;
  }

  let errors = 0;
  for (const slot of slots) {
    const likeness = bestLikeness(nameTerms, start, last, slot);
    if (likeness === MISSING) return WORST;
    if (likeness === MISSPELT) errors += 1;
  }
  const fit =
    errors > 0 ? 'fuzzy' : holdsPhrase(nameTerms, start, last, slots) ? phraseOf(entity.kind) : 'prefix';
  const nearlyAll =
    entity.kind !== 'region' &&
    last - start <= question.typed.length &&
    index.terms[nameTerms[last]!]!.length <= 2 * joined.letters;
  const opens =
    likenessOf(slots[0]!, nameTerms[start]!) !== MISSING || likenessOf(joined, nameTerms[last]!) !== MISSING;
  return FITS.indexOf(fit) * STEPS + 3 * errors + (nearlyAll ? 0 : opens ? 1 : 2);
}

function phraseOf(kind: RankedName['entity']['kind']): Fit {
  return kind === 'region' ? 'region-phrase' : 'phrase';
}

const AS_TYPED = 0;
const MISSPELT = 1;
const MISSING = 2;

function likenessOf({ from, to, misspelt }: Slot, term: number): number {
  if (from <= term && term < to) return AS_TYPED;
  return misspelt.has(term) ? MISSPELT : MISSING;
}

function bestLikeness(nameTerms: Uint32Array, start: number, last: number, slot: Slot): number {
  let best = MISSING;
  for (let at = start; at <= last && best !== AS_TYPED; at += 1) {
    best = Math.min(best, likenessOf(slot, nameTerms[at]!));
  }
  return best;
}

/** Whether the words stand in the name whole and side by side; the joined name is no word. */
function holdsPhrase(nameTerms: Uint32Array, start: number, last: number, slots: readonly Slot[]): boolean {
  for (let first = start; first + slots.length <= last; first += 1) {
    if (slots.every(({ exact }, at) => nameTerms[first + at] === exact)) return true;
  }
  return false;
}

/** Adds the names that hold enough of what was typed, by letters missed and then by errors. */
function gatherPartial(question: Question, slots: readonly Slot[], ranks: number[]): void {
  const { index, names } = question;
  const { nameStarts, nameTerms } = index;
  const letters = slots.reduce((sum, slot) => sum + slot.letters, 0);
  const seen = new Set<number>();
  for (const slot of slots) {
    eachName(index, slot, (name) => {
      if (seen.has(name) || !question.isAsked(name)) return;
      seen.add(name);
      let missed = 0;
      let errors = 0;
      for (const other of slots) {
        const likeness = bestLikeness(nameTerms, nameStarts[name]!, nameStarts[name + 1]! - 1, other);
        if (likeness === MISSING) missed += other.letters;
        if (likeness === MISSPELT) errors += 1;
      }
      if (missed > MISSED_FOR_HELD * (letters - missed)) return;
      const rank = FITS.indexOf('partial') * STEPS + missed * 2 * slots.length + errors;
      ranks.push(rank * names.length + name);
    });
  }
}
