import { tabulateSearch } from '../search/tabulate-search.ts';
import { searchedWorks } from '../search/search-citations.ts';
import { searchedEntities } from '../search/searched-things.ts';
import type { ClaimColumns } from '../snapshot/claim-columns.ts';
import type { EntityTable } from '../snapshot/entity-table.ts';
import type { SearchIndexes } from '../snapshot/search-columns.ts';
import type { WorkTable } from '../snapshot/work-table.ts';

/**
 * The indexes of the names of a graph. Of things that match equally well, the one with more claims is first, and of works
 * the one with a stance on more claims.
 */
export function compileSearch(
  entities: EntityTable,
  works: WorkTable,
  { out, in: incoming, evidence }: ClaimColumns,
): SearchIndexes {
  const stances = new Uint32Array(works.size);
  for (const work of evidence.values) stances[work]! += 1;
  const claimsIn = ({ offsets }: { readonly offsets: Uint32Array }, row: number) =>
    offsets[row + 1]! - offsets[row]!;
  return {
    entities: tabulateSearch(
      searchedEntities(entities),
      (row) => claimsIn(out, row) + claimsIn(incoming, row),
    ),
    works: tabulateSearch(searchedWorks(works), (row) => stances[row]!),
  };
}
