import { MultiDirectedGraph } from 'graphology';
import type { Dataset } from '../data/dataset.ts';
import { compileCitations } from './compile-citations.ts';
import { compileClaims } from './compile-claims.ts';
import { compileEntities } from './compile-entities.ts';
import { deriveClaims } from './derive-claims.ts';
import type { Claim } from './model.ts';
import type { ClaimGraph, Snapshot } from './snapshot.ts';

/**
 * Compiles checked data. Throws when the data still has a reference that leads nowhere: run `checkData` first and
 * serve nothing while it reports a problem.
 */
export function compileSnapshot(dataset: Dataset): Snapshot {
  const graph: ClaimGraph = new MultiDirectedGraph();
  const citations = compileCitations(dataset.citations);

  for (const entity of compileEntities(dataset.entities).values()) graph.addNode(entity.id, entity);
  for (const claim of compileClaims(dataset.statements, citations).values()) addClaim(graph, claim);
  for (const claim of deriveClaims(graph)) addClaim(graph, claim);

  return { version: dataset.contentHash.slice(0, 16), graph, citations };
}

function addClaim(graph: ClaimGraph, claim: Claim): void {
  graph.addDirectedEdgeWithKey(claim.id, claim.subject, claim.object, claim);
}
