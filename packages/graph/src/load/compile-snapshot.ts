import type { Dataset } from '../data/dataset.ts';
import { openClaims, type Claims } from '../snapshot/claims.ts';
import { compileCitations } from './compile-citations.ts';
import { compileClaims } from './compile-claims.ts';
import { compileEntities } from './compile-entities.ts';
import { compileSearch } from './compile-search.ts';
import { deriveClaims } from '../derive/derive-claims.ts';
import { RULE_NAMES } from '../vocabulary/rule-names.ts';
import { type EntityTable, tabulateEntities } from '../snapshot/entity-table.ts';
import type { Claim } from '../snapshot/model.ts';
import { assertFits } from '../snapshot/claim-columns.ts';
import type { SearchIndexes } from '../snapshot/search-columns.ts';
import { openSnapshot, type SnapshotParts } from '../snapshot/open-snapshot.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { tabulateClaims } from '../snapshot/tabulate-claims.ts';
import { tabulateWorks, type WorkTable } from '../snapshot/work-table.ts';

/** Compiles checked data. Throws when a reference leads nowhere, so `checkData` must have found no problem. */
export function compileSnapshot(dataset: Dataset): Snapshot {
  return openSnapshot(compileParts(dataset));
}

/** The parts of the snapshot of checked data, as they are written to a file. */
export function compileParts(dataset: Dataset): SnapshotParts {
  const entities = compileEntities(dataset.entities);
  assertFits(entities.size);
  const citations = compileCitations(dataset.citations);
  const stored = [...compileClaims(dataset.statements, citations).values()];
  return buildParts({
    version: snapshotVersion(dataset.contentHash),
    folders: dataset.folders,
    entities: tabulateEntities(entities.values(), dataset.folders),
    works: tabulateWorks(citations.values(), dataset.folders),
    stored,
  });
}

/** The parts of a snapshot from entities, works and stored claims, with the claims that follow by rule. */
export function buildParts(parts: {
  readonly version: string;
  readonly folders: readonly string[];
  readonly entities: EntityTable;
  readonly works: WorkTable;
  readonly stored: readonly Claim[];
}): SnapshotParts {
  const { version, folders, entities, works, stored } = parts;
  const tables = { folders, entities, works, rules: RULE_NAMES, workRow: works.rowOf };
  const tabulated = (claims: readonly Claim[]) => tabulateClaims(claims, tables);

  const { columns, texts } = tabulated(stored);
  const claims: Claims = openClaims(columns, { ...tables, texts });
  const derived = deriveClaims(claims);
  const whole = derived.length === 0 ? { columns, texts } : tabulated([...stored, ...derived]);
  let search: SearchIndexes | undefined;
  return {
    version,
    folders,
    entities,
    works,
    ...whole,
    // Made when it is asked for: much that compiles data does not search.
    get search() {
      return (search ??= compileSearch(entities, works, whole.columns));
    },
  };
}

/** The version of the snapshot of data with a content hash. */
export function snapshotVersion(contentHash: string): string {
  return contentHash.slice(0, 16);
}
