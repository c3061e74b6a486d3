import { LOST } from './classic-text.ts';
import { isRestored } from './restored.ts';

/** The dictionary of classical terms, as the data has it. */
export interface Dictionary {
  readonly meanings: ReadonlyMap<string, readonly { readonly id: string }[]>;
  readonly refused: ReadonlyMap<string, string>;
}

/** A term in a phrase, as printed, and what it names. */
export interface TermFound {
  readonly term: string;
  readonly symptoms: readonly string[];
}

/** The terms that make up a phrase, or why it is refused. */
export type PhraseFound = { readonly terms: readonly TermFound[] } | { readonly reason: string };

/** Words before a complaint that do not change which it is. */
const BEFORE = /^(?:及|又|或|并|兼|亦|诸|善|喜|苦|多|卒|暴|甚则|则)/u;
/** Words behind one. */
const BEHIND = /(?:者|也|矣|甚)$/u;
/** Words between two. */
const BETWEEN = /^[及与并又兼而或且]/u;
const SHORTEST = 2;
const LONGEST = 20;

const UNKNOWN = 'the dictionary does not have it';

/** Finds the terms of the dictionary that make up a phrase: the whole phrase or several that cover it. */
export class Terms {
  private readonly dictionary: Dictionary;
  private readonly lengths: ReadonlyMap<number, readonly string[]>;

  constructor(dictionary: Dictionary) {
    this.dictionary = dictionary;
    this.lengths = Map.groupBy(dictionary.meanings.keys(), (term) => term.length);
  }

  /** `phrase` is as printed in an edition that has certain characters, with `_` for a lost character and nothing but characters. */
  find(phrase: string, characters: ReadonlySet<string>): PhraseFound {
    const whole = this.term(phrase, characters);
    if (whole !== undefined) return whole;
    for (const shorter of [phrase.replace(BEHIND, ''), phrase.replace(BEFORE, '')])
      if (shorter !== phrase && shorter.length >= SHORTEST) {
        const found = this.find(shorter, characters);
        if ('terms' in found || found.reason !== UNKNOWN) return found;
      }
    return this.covered(phrase) ?? { reason: UNKNOWN };
  }

  /** The phrase as one term; undefined when the dictionary says nothing of it. */
  private term(phrase: string, characters: ReadonlySet<string>): PhraseFound | undefined {
    const meanings = this.dictionary.meanings.get(phrase);
    if (meanings !== undefined) return { terms: [{ term: phrase, symptoms: meanings.map(({ id }) => id) }] };
    const refused = this.dictionary.refused.get(phrase);
    if (refused !== undefined) return { reason: refused };
    return phrase.includes(LOST) ? this.restored(phrase, characters) : undefined;
  }

  /** The term that a phrase with lost characters must be: only one fits, or all that fit name the same. */
  private restored(phrase: string, characters: ReadonlySet<string>): PhraseFound | undefined {
    if (phrase.replaceAll(LOST, '').length < SHORTEST) return { reason: 'too much of it is lost' };
    const fitting = (this.lengths.get(phrase.length) ?? []).filter((term) =>
      isRestored(phrase, term, characters),
    );
    const meanings = new Map(
      fitting.map((term) => {
        const symptoms = (this.dictionary.meanings.get(term) ?? []).map(({ id }) => id);
        return [symptoms.toSorted().join(' '), symptoms];
      }),
    );
    if (meanings.size === 0) return undefined;
    if (meanings.size > 1) return { reason: 'a character is lost, and terms of several symptoms fit' };
    return { terms: [{ term: phrase, symptoms: [...meanings.values()][0]! }] };
  }

  /** The fewest terms that cover a phrase without a rest; undefined when none do, or when there are two ways. */
  private covered(phrase: string): PhraseFound | undefined {
    /** The best ways to cover the phrase up to each place. */
    const ways: (Way | undefined)[] = [{ terms: [], ties: 0 }];
    for (let from = 0; from < phrase.length; from++) {
      const way = ways[from];
      if (way === undefined) continue;
      const skip = from > 0 && BETWEEN.test(phrase.slice(from)) ? [0, 1] : [0];
      for (const start of skip.map((more) => from + more))
        for (let to = start + SHORTEST; to <= Math.min(phrase.length, start + LONGEST); to++) {
          const term = phrase.slice(start, to);
          const symptoms = this.dictionary.meanings.get(term)?.map(({ id }) => id);
          if (symptoms !== undefined && !this.dictionary.refused.has(term))
            ways[to] = better(ways[to], { terms: [...way.terms, { term, symptoms }], ties: way.ties });
        }
    }
    const best = ways[phrase.length];
    if (best === undefined) return undefined;
    return best.ties > 0 ? { reason: 'it can be parted into terms in two ways' } : { terms: best.terms };
  }
}

interface Way {
  readonly terms: readonly TermFound[];
  /** How many other ways are as short. */
  readonly ties: number;
}

function better(known: Way | undefined, way: Way): Way {
  if (known === undefined || way.terms.length < known.terms.length) return way;
  return way.terms.length > known.terms.length ? known : { ...known, ties: known.ties + 1 };
}
