import { ENTITY_KINDS, type EntityKind } from '../vocabulary/kinds.ts';
import { FITS, scoreOf } from './fit.ts';
import { matchNames } from './match-names.ts';
import { fold, squeeze } from '../text/fold.ts';
import { rankNames, type Searchable } from './rank-names.ts';
import { searchWords } from './search-words.ts';
import { buildTermIndex } from './term-index.ts';

export interface SearchHit {
  readonly id: string;
  /** The name, alias or code that matched. */
  readonly matched: string;
  /** Above 0 and at most 1, the same for names of one fit. Scores can only be compared within one search. */
  readonly score: number;
}

export interface SearchOptions {
  /** Search only entities of these kinds. */
  readonly kinds?: readonly EntityKind[] | undefined;
  /** How many hits to return at most. */
  readonly limit: number;
}

export type Search = (text: string, options: SearchOptions) => SearchHit[];

/** Longer text is cut, and words after the sixteenth are ignored. */
const MOST_CHARACTERS = 200;
const MOST_WORDS = 16;

/**
 * Search over all names of the entities; each entity is found by its best matching name. A name must contain every typed
 * word: whole, as the beginning of a word, or with one typing error in words of five letters or more (an error in a
 * beginning only in the last word). When no name contains all words, names that contain some are found, if these words
 * have a third of the letters. Spaces, hyphens, tone marks and accents do not count.
 *
 * The order is by `FITS`; within `partial` by letters found; then fewer errors first; then names that are half typed and
 * have no further words (except regions), then names that begin with what was typed; then as in `rankNames`.
 */
export function createSearch(
  entities: readonly Searchable[],
  claimsOf: (entity: Searchable) => number,
): Search {
  const names = rankNames(entities, claimsOf);
  const index = buildTermIndex(names.map(({ name }) => name.text));
  const kinds = Uint8Array.from(names, ({ entity }) => ENTITY_KINDS.indexOf(entity.kind));

  return (text, options) => {
    const folded = fold(text.slice(0, MOST_CHARACTERS)).slice(0, MOST_CHARACTERS);
    const typed = searchWords(folded).slice(0, MOST_WORDS);
    if (options.limit <= 0 || typed.length === 0) return [];
    const wanted = options.kinds && new Set(options.kinds.map((kind) => ENTITY_KINDS.indexOf(kind)));
    const isWanted = (name: number) => wanted === undefined || wanted.has(kinds[name]!);

    const hits = new Map<string, SearchHit>();
    for (const { name: at, fit } of matchNames({ index, names, typed, joined: squeeze(folded), isWanted })) {
      const { entity, name } = names[at]!;
      if (hits.has(entity.id)) continue;
      hits.set(entity.id, { id: entity.id, matched: name.text, score: scoreOf(FITS[fit]!) });
      if (hits.size >= options.limit) break;
    }
    return [...hits.values()];
  };
}
