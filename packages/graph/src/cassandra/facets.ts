import type { Claim } from '../snapshot/model.ts';
import { type ListedFacet, listedFacetOf } from '../store/filter-tests.ts';
import { ENTITY_KINDS } from '../vocabulary/kinds.ts';
import { levelRank, STANDINGS } from '../vocabulary/levels.ts';
import { RELATION_KINDS } from '../vocabulary/relations.ts';
import { EVERYTHING, MOST_IN_PARTITION } from './tables.ts';
import type { TableFiles } from './write-tables.ts';

/**
 * Writes which claims are alike in what filters of the whole graph ask for. A filter is then a list of facets with their
 * totals, and the claims of a facet are equally strong, so the lists of several need no sorting but by strength of the facet.
 */
export function createFacets(
  folders: readonly string[],
  files: Pick<TableFiles, 'facet' | 'claim_by_facet'>,
) {
  const known = new Map<string, { readonly facet: ListedFacet; readonly id: number; total: number }>();
  return {
    /** Puts the claim of a row with those that are like it; rows come in their order. */
    add(row: number, claim: Claim): void {
      const facet = listedFacetOf(claim, levelRank(claim.level), folders);
      const key = nameOfFacet(facet);
      let entry = known.get(key);
      if (entry === undefined) known.set(key, (entry = { facet, id: known.size, total: 0 }));
      const bucket = Math.floor(entry.total++ / MOST_IN_PARTITION);
      files.claim_by_facet.add({ facet: entry.id, bucket, row, claim: claim.id });
    },
    /** When all claims are there. */
    write(): void {
      for (const { facet, id, total } of known.values())
        files.facet.add({
          everything: EVERYTHING,
          id,
          relation: RELATION_KINDS.indexOf(facet.relation),
          subject_kind: ENTITY_KINDS.indexOf(facet.subjectKind),
          object_kind: ENTITY_KINDS.indexOf(facet.objectKind),
          rank: facet.rank,
          works: facet.works,
          standing: STANDINGS.indexOf(facet.standing),
          derived: facet.derived,
          added_by: facet.addedBy,
          later: facet.later,
          total,
        });
    },
  };
}

/** The same text for the same facet. */
export function nameOfFacet(facet: ListedFacet): string {
  const { relation, subjectKind, objectKind, rank, works, standing, derived, addedBy, later } = facet;
  return [relation, subjectKind, objectKind, rank, works, standing, derived, addedBy, later].join(' ');
}
