import { type CitationSearch, createCitationSearch } from '../search/search-citations.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** The search over the works of a snapshot. */
export function citationSearch({
  search,
  citations,
}: Pick<Snapshot, 'search' | 'citations'>): CitationSearch {
  return createCitationSearch(search.works, citations);
}
