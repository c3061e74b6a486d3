import { globSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkData } from '../check/check-data.ts';
import { folderNames } from '../data/folder-names.ts';
import { readDataFiles } from '../data/load-data.ts';
import { formatProblem, type Problem } from '../data/problem.ts';
import { type DataFile, hashFiles, readDataset } from '../data/read-dataset.ts';
import { compileParts, snapshotVersion } from './compile-snapshot.ts';
import { openSnapshot, type SnapshotParts } from '../snapshot/open-snapshot.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { readSnapshot, SNAPSHOT_KIND, writeSnapshot } from './snapshot-file.ts';

/** Thrown instead of serving data that has problems. */
export class BadDataError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`The data has ${problems.length} problem(s):\n${problems.map(formatProblem).join('\n')}`);
    this.name = 'BadDataError';
    this.problems = problems;
  }
}

/** How many snapshot files a folder keeps. */
const KEPT = 4;

export interface LoadOptions {
  /** A folder for snapshot files. Without it every load reads, checks and compiles. */
  readonly cache?: string | undefined;
}

/**
 * The snapshot of the data folders. When the cache holds a file compiled from this very data by this very format, it is
 * opened; otherwise the data is read, checked and compiled, and the file is written for the next time. A file that is
 * damaged or older is never trusted: it is made anew. A cache that cannot be written is done without.
 * Throws `BadDataError` with every problem there is.
 */
export function loadSnapshot(folders: readonly string[], { cache }: LoadOptions = {}): Snapshot {
  const files = readDataFiles(folders);
  const names = folderNames(folders);
  const kept = cache === undefined ? undefined : openKept(files, names, cache);
  if (kept !== undefined) return kept;

  const dataset = readDataset(files, names);
  const problems = checkData(dataset);
  if (problems.length > 0) throw new BadDataError(problems);
  const parts = compileParts(dataset);
  if (cache !== undefined) keep(snapshotPath(cache, parts.version), cache, parts);
  return openSnapshot(parts);
}

/** The snapshot of the data folders if the cache holds it already, else undefined: the quick half of `loadSnapshot`. */
export function openKeptSnapshot(folders: readonly string[], cache: string): Snapshot | undefined {
  return openKept(readDataFiles(folders), folderNames(folders), cache);
}

/** Where a cache keeps the snapshot of a version. */
function snapshotPath(cache: string, version: string): string {
  return join(cache, `${version}-${SNAPSHOT_KIND}.snapshot`);
}

/** The snapshot of a version that `loadSnapshot` has written, in any process; undefined when it is not there whole. */
export function openSnapshotFile(cache: string, version: string): Snapshot | undefined {
  const kept = readSnapshot(snapshotPath(cache, version));
  return kept?.version === version ? openSnapshot(kept) : undefined;
}

function openKept(files: readonly DataFile[], names: readonly string[], cache: string): Snapshot | undefined {
  return openSnapshotFile(cache, snapshotVersion(hashFiles(files, names)));
}

function keep(path: string, cache: string, parts: SnapshotParts): void {
  try {
    writeSnapshot(path, parts);
    const files = globSync('*.snapshot', { cwd: cache }).map((name) => join(cache, name));
    const byAge = files
      .map((file) => ({ file, time: statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
      .sort((a, b) => b.time - a.time);
    for (const { file } of byAge.slice(KEPT)) rmSync(file, { force: true });
  } catch {
    // A folder that cannot be written costs time at the next start and nothing else.
  }
}
