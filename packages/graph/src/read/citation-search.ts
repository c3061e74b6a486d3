import { type CitationSearch, createCitationSearch } from '../search/search-citations.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** The search over the works of a snapshot. Of works that match equally well, the one with a stance on more claims is first. */
export function citationSearch({ claims, citations }: Snapshot): CitationSearch {
  const works = [...citations.values()];
  const stances = new Uint32Array(works.length);
  for (const work of claims.columns.evidence.values) stances[work]! += 1;
  const rows = new Map(works.map(({ id }, row) => [id, row]));
  return createCitationSearch(works, ({ id }) => stances[rows.get(id)!]!);
}
