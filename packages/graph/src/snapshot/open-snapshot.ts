import type { ClaimColumns } from './claim-columns.ts';
import { claimGraph } from './claim-graph.ts';
import { openClaims } from './claims.ts';
import { RULE_NAMES } from '../vocabulary/rule-names.ts';
import type { EntityTable } from './entity-table.ts';
import type { SearchIndexes } from './search-columns.ts';
import type { ClaimGraph, Snapshot } from './snapshot.ts';
import type { Texts } from './texts.ts';
import type { WorkTable } from './work-table.ts';

/** The parts of a snapshot, as they are also written to a snapshot file. */
export interface SnapshotParts {
  readonly version: string;
  /** The names of the data folders, the base first. */
  readonly folders: readonly string[];
  readonly entities: EntityTable;
  readonly works: WorkTable;
  readonly columns: ClaimColumns;
  /** Locators and notes. */
  readonly texts: Texts;
  readonly search: SearchIndexes;
}

/** The snapshot of some parts; nothing is copied. */
export function openSnapshot(parts: SnapshotParts): Snapshot {
  const { version, folders, entities, works, columns, texts } = parts;
  const claims = openClaims(columns, { folders, entities, works, rules: RULE_NAMES, texts });
  let graph: ClaimGraph | undefined;
  return {
    version,
    folders,
    entities,
    claims,
    citations: works,
    texts,
    get search() {
      return parts.search;
    },
    get graph() {
      return (graph ??= claimGraph(entities, claims));
    },
  };
}
