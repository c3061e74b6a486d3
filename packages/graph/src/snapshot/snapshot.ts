import type { MultiDirectedGraph } from 'graphology';
import type { Citation, Claim, Entity } from './model.ts';

/** Node key is the entity's id, edge key the claim's. */
export type ClaimGraph = MultiDirectedGraph<Entity, Claim>;

/** The whole of what is known, compiled once from checked data. It never changes; new data is a new snapshot. */
export interface Snapshot {
  /** Changes whenever the data does. */
  readonly version: string;
  /** Entities as nodes; claims, derived ones included, as edges from subject to object. */
  readonly graph: ClaimGraph;
  readonly citations: ReadonlyMap<string, Citation>;
}
