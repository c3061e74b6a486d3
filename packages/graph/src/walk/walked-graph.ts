import type { ClaimColumns } from '../snapshot/claim-columns.ts';
import type { Claims } from '../snapshot/claims.ts';
import type { EntityTable } from '../snapshot/entity-table.ts';
import type { Claim } from '../snapshot/model.ts';

/** What walks read of a graph: a snapshot has it, and so has the part of a graph that was read from a store. */
export interface WalkedGraph {
  readonly entities: Pick<EntityTable, 'count' | 'kinds' | 'headings' | 'idAt' | 'rowOf'>;
  readonly claims: Pick<Claims, 'ends'> & {
    readonly columns: Pick<ClaimColumns, 'out' | 'in' | 'works'>;
    readonly at: (row: number) => Pick<Claim, 'id'>;
  };
}
