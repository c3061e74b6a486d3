import type { Claim } from '../snapshot/model.ts';
import type { ClaimGraph } from '../snapshot/snapshot.ts';
import { type EvidenceLevel, levelRank, type Standing } from '../vocabulary/levels.ts';
import type { RelationKind } from '../vocabulary/relations.ts';
import { compareClaims } from './order.ts';

/** Which claims are wanted; what is left out does not restrict. Entities and works are given by their ids. */
export interface ClaimFilter {
  /** Subject or object. */
  readonly entity?: string | undefined;
  readonly subject?: string | undefined;
  readonly object?: string | undefined;
  readonly relations?: readonly RelationKind[] | undefined;
  readonly citation?: string | undefined;
  readonly minLevel?: EvidenceLevel | undefined;
  readonly standings?: readonly Standing[] | undefined;
  readonly derived?: boolean | undefined;
}

/** The claims that pass the filter, strongest first. */
export function filterClaims(graph: ClaimGraph, filter: ClaimFilter): Claim[] {
  return candidates(graph, filter)
    .filter((claim) => fits(claim, filter))
    .sort(compareClaims);
}

function candidates(graph: ClaimGraph, { entity, subject, object }: ClaimFilter): Claim[] {
  const edges =
    subject !== undefined
      ? graph.outEdges(subject)
      : object !== undefined
        ? graph.inEdges(object)
        : entity !== undefined
          ? graph.edges(entity)
          : graph.edges();
  return edges.map((edge) => graph.getEdgeAttributes(edge));
}

function fits(claim: Claim, filter: ClaimFilter): boolean {
  const { entity, subject, object, relations, citation, minLevel = 'uncited', standings, derived } = filter;
  return (
    (entity === undefined || claim.subject === entity || claim.object === entity) &&
    (subject === undefined || claim.subject === subject) &&
    (object === undefined || claim.object === object) &&
    (relations === undefined || relations.includes(claim.relation)) &&
    (citation === undefined || claim.evidence.some((piece) => piece.citation === citation)) &&
    levelRank(claim.level) >= levelRank(minLevel) &&
    (standings === undefined || standings.includes(claim.standing)) &&
    (derived === undefined || derived === (claim.derivedBy !== undefined))
  );
}
