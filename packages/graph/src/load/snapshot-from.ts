import { checkData } from '../check/check-data.ts';
import { datasetFrom, type WrittenFiles } from '../data/dataset-from.ts';
import { compileSnapshot } from './compile-snapshot.ts';
import { BadDataError } from './load-snapshot.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** A snapshot from files written in a test, as `datasetFrom` takes them. Throws when they have problems. */
export function snapshotFrom(
  files: WrittenFiles,
  added: Readonly<Record<string, WrittenFiles>> = {},
): Snapshot {
  const dataset = datasetFrom(files, added);
  const problems = checkData(dataset);
  if (problems.length > 0) throw new BadDataError(problems);
  return compileSnapshot(dataset);
}
