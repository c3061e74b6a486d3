import type { Name } from '../snapshot/model.ts';
import { fold } from '../text/fold.ts';
import { type Fit, FITS, WHOLE_FITS } from '../vocabulary/fits.ts';
import { scoreOf } from './fit.ts';
import type { FindIdentifier } from './identifiers.ts';
import { type MatchedName, matchNames } from './match-names.ts';
import type { SearchIndex } from './search-index.ts';
import { kindCode, type Searchable } from './searched-things.ts';
import { wordsOfFolded } from './search-words.ts';

export interface SearchHit {
  readonly id: string;
  /** The name, alias, code or identifier that matched. */
  readonly matched: string;
  /** How it matched. */
  readonly fit: Fit;
  /** Above 0 and at most 1, the same for names of one fit. Scores can only be compared within one search. */
  readonly score: number;
  /**
   * Whether it is what the text means. It is when a name was typed whole, in any form and order of its words, or nearly
   * to its end, with at most one typing error in a word; and when no other entity matches as well.
   */
  readonly confident: boolean;
}

export interface SearchOptions {
  /** Search only entities of these kinds. */
  readonly kinds?: readonly Searchable['kind'][] | undefined;
  /** False leaves out headings. */
  readonly headings?: boolean | undefined;
  /** How many hits to return at most. */
  readonly limit: number;
}

export type Search = (text: string, options: SearchOptions) => SearchHit[];

/** Longer text is cut, and words after the sixteenth are ignored. */
export const MOST_CHARACTERS = 200;
const MOST_WORDS = 16;

/**
 * Search over all names and identifiers of an index; each entity is found by its best matching name. A name must
 * contain every typed word except those of `FILLERS`: whole, in another form (`swollen` for `swelling`), as the beginning
 * of a word, or with one typing error in words of five letters or more (an error in a beginning only in the last word).
 * Chinese characters must stand in it next to each other, in either script. When no name contains all that, names that
 * contain some are found, if these words have a third of the letters; of Chinese characters at least two in a row.
 * Spaces, hyphens, tone marks and accents do not count. Codes may be spoken out, see `createCodeReader`. An identifier
 * finds what it identifies, and nothing else.
 *
 * The order is by `FITS`; within `partial` by letters found; then fewer errors first; then fewer words in another form;
 * then names that are half typed and have no further words (except regions), then names that begin with what was typed;
 * then as in `rankNames`.
 */
export function createSearch({ columns, things, terms, readCodes, findIdentifier }: SearchIndex): Search {
  const { names } = columns;
  const { owners, positions } = names;

  return (text, { kinds, headings = true, limit }) => {
    if (limit <= 0) return [];
    const codes = kinds?.map(kindCode);
    const isWanted = (kind: number, isHeading: boolean) =>
      (codes === undefined || codes.includes(kind)) && (headings || !isHeading);
    const identified = identifierHits(findIdentifier, text).filter(({ id }) => {
      const { kind, heading = false } = things.at(things.rowOf(id)!);
      return isWanted(kindCode(kind), heading);
    });
    if (identified.length > 0) return identified.slice(0, limit);
    const folded = fold(text.slice(0, MOST_CHARACTERS)).slice(0, MOST_CHARACTERS);
    const typed = readCodes(wordsOfFolded(folded)).slice(0, MOST_WORDS);
    if (typed.length === 0) return [];

    const seen = new Set<number>();
    const found: { hit: SearchHit; match: MatchedName }[] = [];
    for (const match of matchNames({
      index: terms,
      names,
      typed,
      isWanted: (name) => isWanted(names.kinds[name]!, names.headings[name] === 1),
    })) {
      const row = owners[match.name]!;
      if (seen.has(row)) continue;
      seen.add(row);
      const thing = things.at(row);
      const fit = FITS[match.fit]!;
      const matched = asTyped(thing, thing.names[positions[match.name]!]!, text);
      const hit = { id: thing.id, matched, fit, score: scoreOf(fit), confident: match.isClose };
      found.push({ hit, match });
      // One more than wanted: the last hit is only confident when the next is not as good.
      if (found.length > limit) break;
    }
    return found
      .map(({ hit, match }, at) => {
        const rivals = [found[at - 1]?.match, found[at + 1]?.match];
        return rivals.some((other) => isAsGood(match, other)) ? { ...hit, confident: false } : hit;
      })
      .slice(0, limit);
  };
}

const HAN = /\p{Script=Han}/u;

/** The name that matched, or another writing of it that holds the text as typed: the simplified one for `环跳`. */
export function asTyped({ names }: Searchable, { text: matched }: Name, typed: string): string {
  if (!HAN.test(typed) || matched.includes(typed.trim())) return matched;
  const folded = fold(matched);
  return names.find(({ text }) => text.includes(typed.trim()) && fold(text) === folded)?.text ?? matched;
}

function isAsGood({ fit, grade }: MatchedName, other: MatchedName | undefined): boolean {
  return other !== undefined && fit === other.fit && (WHOLE_FITS.has(FITS[fit]!) || grade === other.grade);
}

/** Schemes whose values say themselves what they are: `PMC4619944`, `NCT03489681`. */
const BARE: ReadonlySet<string> = new Set(['pmcid', 'registry', 'id', 'url']);

function identifierHits(findIdentifier: FindIdentifier, text: string): SearchHit[] {
  const found = new Map(findIdentifier(text).map((one) => [one.of, one]));
  return [...found.values()].map(({ of, scheme, value }) => ({
    id: of,
    matched: value.includes(':') || BARE.has(scheme) ? value : `${scheme}:${value}`,
    fit: 'code',
    score: scoreOf('code'),
    confident: found.size === 1,
  }));
}
