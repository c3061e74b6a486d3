import type { Snapshot } from '../snapshot/snapshot.ts';
import { ENTITY_KINDS, type EntityKind } from '../vocabulary/kinds.ts';
import { EVIDENCE_LEVELS, type EvidenceLevel } from '../vocabulary/levels.ts';
import { RELATION_KINDS, type RelationKind } from '../vocabulary/relations.ts';

/** What the snapshot holds, counted. */
export interface DatasetSummary {
  readonly version: string;
  readonly entities: number;
  /** Stored claims; derived ones are counted apart. */
  readonly claims: number;
  readonly derivedClaims: number;
  readonly contestedClaims: number;
  readonly citations: number;
  /** Kinds and relations that nothing has are listed with 0. */
  readonly kinds: readonly { readonly kind: EntityKind; readonly count: number }[];
  readonly relations: readonly { readonly relation: RelationKind; readonly count: number }[];
  /** Stored claims by level. */
  readonly levels: readonly { readonly level: EvidenceLevel; readonly count: number }[];
}

/** Counts a snapshot. */
export function summarize({ version, graph, citations }: Snapshot): DatasetSummary {
  const claims = graph.mapEdges((_, claim) => claim);
  const stored = claims.filter((claim) => claim.derivedBy === undefined);
  const kinds = Map.groupBy(
    graph.mapNodes((_, entity) => entity),
    (entity) => entity.kind,
  );
  const relations = Map.groupBy(stored, (claim) => claim.relation);
  const levels = Map.groupBy(stored, (claim) => claim.level);
  return {
    version,
    entities: graph.order,
    claims: stored.length,
    derivedClaims: claims.length - stored.length,
    contestedClaims: stored.filter((claim) => claim.standing === 'contested').length,
    citations: citations.size,
    kinds: ENTITY_KINDS.map((kind) => ({ kind, count: kinds.get(kind)?.length ?? 0 })),
    relations: RELATION_KINDS.map((relation) => ({ relation, count: relations.get(relation)?.length ?? 0 })),
    levels: EVIDENCE_LEVELS.map((level) => ({ level, count: levels.get(level)?.length ?? 0 })),
  };
}
