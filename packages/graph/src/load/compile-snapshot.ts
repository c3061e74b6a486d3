import type { Dataset } from '../data/dataset.ts';
import { openSnapshot, type SnapshotParts } from '../snapshot/open-snapshot.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { DraftGraph } from './draft-graph.ts';

/** Compiles checked data. Throws when a reference leads nowhere, so `checkData` must have found no problem. */
export function compileSnapshot(dataset: Dataset): Snapshot {
  return openSnapshot(compileParts(dataset));
}

/** The parts of the snapshot of checked data, as they are written to a file. */
export function compileParts(dataset: Dataset): SnapshotParts {
  const graph = new DraftGraph(dataset.folders);
  graph.addDataset(dataset);
  return graph.parts(snapshotVersion(dataset.contentHash));
}

/** The version of the snapshot of data with a content hash. */
export function snapshotVersion(contentHash: string): string {
  return contentHash.slice(0, 16);
}
