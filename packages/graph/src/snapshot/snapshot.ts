import type { MultiDirectedGraph } from 'graphology';
import type { Claims } from './claims.ts';
import type { EntityTable } from './entity-table.ts';
import type { Claim, Entity } from './model.ts';
import type { SearchIndexes } from './search-columns.ts';
import type { Texts } from './texts.ts';
import type { WorkTable } from './work-table.ts';

/** Node key is the entity's id, edge key the claim's. */
export type ClaimGraph = MultiDirectedGraph<Entity, Claim>;

/** The whole graph, compiled once from checked data. It never changes; new data makes a new snapshot. */
export interface Snapshot {
  /** Changes whenever the data does. */
  readonly version: string;
  /** The names of the data folders; the first is the base, the others are added to it. */
  readonly folders: readonly string[];
  readonly entities: EntityTable;
  /** Stored and derived. */
  readonly claims: Claims;
  readonly citations: WorkTable;
  /** Locators and notes. */
  readonly texts: Texts;
  /** The names and identifiers of all entities and works, indexed. */
  readonly search: SearchIndexes;
  /**
   * The same entities as nodes and claims as edges from subject to object, for libraries that work on a graphology
   * graph. It is built on first use, which costs about 250 bytes and a microsecond for each claim.
   */
  readonly graph: ClaimGraph;
}
