import type { Dataset } from '../data/dataset.ts';
import { openClaims, type Claims } from '../snapshot/claims.ts';
import { compileCitations } from './compile-citations.ts';
import { compileClaims } from './compile-claims.ts';
import { compileEntities } from './compile-entities.ts';
import { deriveClaims } from '../derive/derive-claims.ts';
import { RULE_NAMES } from '../vocabulary/rule-names.ts';
import { type EntityTable, tabulateEntities } from '../snapshot/entity-table.ts';
import type { Citation, Claim } from '../snapshot/model.ts';
import { openSnapshot, type SnapshotParts } from '../snapshot/open-snapshot.ts';
import { compareIds } from '../snapshot/order.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { tabulateClaims } from '../snapshot/tabulate-claims.ts';

/** Compiles checked data. Throws when a reference leads nowhere, so `checkData` must have found no problem. */
export function compileSnapshot(dataset: Dataset): Snapshot {
  return openSnapshot(compileParts(dataset));
}

/** The parts of the snapshot of checked data, as they are written to a file. */
export function compileParts(dataset: Dataset): SnapshotParts {
  const citations = compileCitations(dataset.citations);
  const stored = [...compileClaims(dataset.statements, citations).values()];
  return buildParts({
    version: snapshotVersion(dataset.contentHash),
    folders: dataset.folders,
    entities: tabulateEntities(compileEntities(dataset.entities).values()),
    works: [...citations.values()],
    stored,
  });
}

/** The parts of a snapshot from entities, works and stored claims, with the claims that follow by rule. */
export function buildParts(parts: {
  readonly version: string;
  readonly folders: readonly string[];
  readonly entities: EntityTable;
  readonly works: readonly Citation[];
  readonly stored: readonly Claim[];
}): SnapshotParts {
  const { version, folders, entities, stored } = parts;
  const works = parts.works.toSorted((a, b) => compareIds(a.id, b.id));
  const workRows = new Map(works.map(({ id }, row) => [id, row]));
  const tables = { folders, entities, works, rules: RULE_NAMES, workRow: (id: string) => workRows.get(id) };
  const tabulated = (claims: readonly Claim[]) => tabulateClaims(claims, tables);

  const { columns, texts } = tabulated(stored);
  const claims: Claims = openClaims(columns, { ...tables, texts });
  const derived = deriveClaims(claims);
  const whole = derived.length === 0 ? { columns, texts } : tabulated([...stored, ...derived]);
  return { version, folders, entities, works, ...whole };
}

/** The version of the snapshot of data with a content hash. */
export function snapshotVersion(contentHash: string): string {
  return contentHash.slice(0, 16);
}
