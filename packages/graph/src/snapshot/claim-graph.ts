import { MultiDirectedGraph } from 'graphology';
import type { Claims } from './claims.ts';
import type { EntityTable } from './entity-table.ts';
import type { ClaimGraph } from './snapshot.ts';

/** Entities as nodes, claims as edges from subject to object, in the order of their rows. */
export function claimGraph(entities: EntityTable, claims: Claims): ClaimGraph {
  const graph: ClaimGraph = new MultiDirectedGraph();
  for (const entity of entities.rows) graph.addNode(entity.id, entity);
  for (const claim of claims.all()) {
    graph.addDirectedEdgeWithKey(claim.id, claim.subject, claim.object, claim);
  }
  return graph;
}
