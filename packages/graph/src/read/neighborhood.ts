import type { ClaimGraph } from '../snapshot/snapshot.ts';
import { compareClaims } from './order.ts';

export interface Subgraph {
  /** Entity ids; those asked for come first, the rest as they were reached. */
  readonly nodes: readonly string[];
  /** Ids of all claims between the nodes that were walked. */
  readonly claims: readonly string[];
  /** True when the limit left something out. */
  readonly truncated: boolean;
}

/**
 * What lies within `depth` claims of some entities, strongest claims first, at most `limit` entities. Unknown ids
 * must have been sorted out before.
 */
export function neighborhood(
  graph: ClaimGraph,
  ids: readonly string[],
  { depth, limit }: { depth: number; limit: number },
): Subgraph {
  const nodes = new Set(ids.slice(0, limit));
  const claims = new Set<string>();
  let truncated = ids.length > nodes.size;
  let frontier = [...nodes];

  for (let hop = 0; hop < depth && frontier.length > 0; hop += 1) {
    const reached: string[] = [];
    for (const claim of frontier.flatMap((id) => claimsOf(graph, id))) {
      const other = nodes.has(claim.subject) ? claim.object : claim.subject;
      if (!nodes.has(other) && nodes.size >= limit) {
        truncated = true;
        continue;
      }
      if (!nodes.has(other)) reached.push(other);
      nodes.add(other);
      claims.add(claim.id);
    }
    frontier = reached;
  }
  return { nodes: [...nodes], claims: [...claims], truncated };
}

function claimsOf(graph: ClaimGraph, id: string) {
  return graph.mapEdges(id, (_, claim) => claim).sort(compareClaims);
}
