import { fold } from '../text/fold.ts';
import { kindOf } from '../vocabulary/kinds.ts';
import { coverWithNames, createLookup } from './cover-with-names.ts';
import { scoreOf } from './fit.ts';
import { MOST_CHARACTERS, type Search } from './search.ts';
import type { SearchIndex } from './search-index.ts';
import { wordsOfFolded } from './search-words.ts';

/**
 * The same search, which also takes two names of one thing, typed one after the other: "Zusanli ST36". No single name has both,
 * so without it a title that has both comes first.
 */
export function searchByTwoNames(search: Search, index: SearchIndex): Search {
  const lookups = [true, false].map((headings) => createLookup(index, () => 0, { headings }));
  return (text, options) => {
    const { headings = true, kinds, limit } = options;
    const hits = search(text, options);
    if (limit <= 0 || hits[0]?.confident === true) return hits;
    const words = index.readCodes(wordsOfFolded(fold(text.slice(0, MOST_CHARACTERS))));
    const { spans, uncovered } = coverWithNames(words, lookups[headings ? 0 : 1]!, () => false);
    if (uncovered || spans.length < 2) return hits;
    const [first, ...others] = spans.map(({ ids }) => ids);
    const both = first!.filter((id) => others.every((ids) => ids.includes(id)));
    const [id] = both;
    if (id === undefined || both.length > 1) return hits;
    if (kinds !== undefined && !kinds.some((kind) => kind === kindOf(id))) return hits;
    const hit = { id, matched: text.trim(), fit: 'words', score: scoreOf('words'), confident: true } as const;
    return [hit, ...hits.filter((other) => other.id !== id)].slice(0, limit);
  };
}
