import { ENTITY_KINDS, type EntityKind } from '../vocabulary/kinds.ts';
import { FITS, scoreOf } from './fit.ts';
import { fitting } from './fitting.ts';
import { fold, squeeze } from '../text/fold.ts';
import { rankNames, type Searchable } from './rank-names.ts';
import { searchWords } from './search-words.ts';
import { buildTermIndex } from './term-index.ts';

export interface SearchHit {
  readonly id: string;
  /** The name, alias or code that was hit. */
  readonly matched: string;
  /** Above 0 and at most 1, the same for names that fit alike; only good for comparing hits of one search. */
  readonly score: number;
}

export interface SearchOptions {
  /** Only these kinds, as if there were no others. */
  readonly kinds?: readonly EntityKind[] | undefined;
  /** Most hits to return. */
  readonly limit: number;
}

export type Search = (text: string, options: SearchOptions) => SearchHit[];

/** What is typed beyond this is not looked at, and neither are words beyond the sixteenth. */
const MOST_CHARACTERS = 200;
const MOST_WORDS = 16;

/**
 * Search over all names of the entities, each entity found by the name that fits best. Every word typed must be in the
 * name: whole, as the beginning of a word, or with one typing error where the word has five letters or more; only the
 * last may be a beginning with an error. When no name holds all words, those that hold some are found, if these
 * have a third of the letters. Spaces, hyphens, tone marks and accents count for nothing.
 *
 * Order: by `FITS`; within `partial` by letters found; then by fewer errors, names without further words of which half
 * is typed (but for regions), names that open with what was typed; then as in `rankNames`: more claims, kind, shorter
 * names, and the order given.
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
    const asked = options.kinds && new Set(options.kinds.map((kind) => ENTITY_KINDS.indexOf(kind)));
    const isAsked = (name: number) => asked === undefined || asked.has(kinds[name]!);

    const hits = new Map<string, SearchHit>();
    for (const { name: at, fit } of fitting({ index, names, typed, joined: squeeze(folded), isAsked })) {
      const { entity, name } = names[at]!;
      if (hits.has(entity.id)) continue;
      hits.set(entity.id, { id: entity.id, matched: name.text, score: scoreOf(FITS[fit]!) });
      if (hits.size >= options.limit) break;
    }
    return [...hits.values()];
  };
}
