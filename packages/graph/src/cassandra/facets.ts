import type { Snapshot } from '../snapshot/snapshot.ts';
import { readClaimRow } from './claim-row.ts';
import { EVERYTHING, MOST_IN_PARTITION, type Row, type TABLES } from './tables.ts';
import type { TableFiles } from './write-tables.ts';

type Facet = Omit<Row<typeof TABLES.facet.columns>, 'total'>;

/**
 * Writes which claims are alike in what filters of the whole graph ask for. A filter is then a list of facets with their
 * totals, and the claims of a facet are equally strong, so the lists of several need no sorting but by strength of the facet.
 */
export function createFacets(snapshot: Snapshot, files: Pick<TableFiles, 'facet' | 'claim_by_facet'>) {
  const known = new Map<string, { readonly facet: Facet; total: number }>();
  return {
    /** Puts the claim of a row with those that are like it; rows come in their order. */
    add(row: number, claim: string): void {
      const alike = facetOf(snapshot, row);
      const key = Object.values(alike).join(' ');
      let entry = known.get(key);
      if (entry === undefined)
        known.set(key, (entry = { facet: { everything: EVERYTHING, id: known.size, ...alike }, total: 0 }));
      const bucket = Math.floor(entry.total++ / MOST_IN_PARTITION);
      files.claim_by_facet.add({ facet: entry.facet.id, bucket, row, claim });
    },
    /** When all claims are there. */
    write(): void {
      for (const { facet, total } of known.values()) files.facet.add({ ...facet, total });
    },
  };
}

function facetOf({ entities, claims }: Snapshot, row: number): Omit<Facet, 'everything' | 'id'> {
  const { subject, object, relation, rank, works, standing, rule } = readClaimRow(claims, row);
  return {
    relation,
    subject_kind: entities.kinds[subject]!,
    object_kind: entities.kinds[object]!,
    rank,
    works,
    standing,
    derived: rule >= 0,
  };
}
