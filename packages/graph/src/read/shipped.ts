import { inject } from 'vitest';
import { dataFolders } from '../data/data-folders.ts';
import type { Dataset } from '../data/dataset.ts';
import { loadData } from '../data/load-data.ts';
import { loadSnapshot } from '../load/load-snapshot.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { GraphReader } from './graph-reader.ts';
import { createReader } from './snapshot-reader.ts';
import type {} from '../testing/snapshot-folder.ts';

/*
 * The shipped data for tests: read once in a process, and compiled once in a test run, because both together take
 * a second or two. None of it may be changed.
 */

const folders = dataFolders(undefined);
let dataset: Dataset | undefined;
let snapshot: Snapshot | undefined;
let reader: GraphReader | undefined;

/** Its records. */
export function shippedDataset(): Dataset {
  return (dataset ??= loadData(folders));
}

/** Its snapshot. */
export function shippedSnapshot(): Snapshot {
  return (snapshot ??= loadSnapshot(folders, { cache: inject('snapshots') }));
}

/** A reader of its snapshot. */
export function shippedReader(): GraphReader {
  return (reader ??= createReader(shippedSnapshot()));
}
