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

/** Thrown for data with problems. */
export class BadDataError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`The data has ${problems.length} problem(s):\n${problems.map(formatProblem).join('\n')}`);
    this.name = 'BadDataError';
    this.problems = problems;
  }
}

/** How many snapshot files stay in the cache. */
const MOST_CACHED = 4;

export interface LoadOptions {
  /** A folder for snapshot files. Without it, data is read, checked and compiled on every load. */
  readonly cache?: string | undefined;
}

/**
 * The snapshot of the data folders. It is read from the cache when a file there was compiled from exactly this data
 * in this format; otherwise the data is read, checked and compiled, and the file is written for the next time. A
 * damaged or older file is ignored and written again. When the cache cannot be written, it is not used. Throws
 * `BadDataError` with all problems.
 */
export function loadSnapshot(folders: readonly string[], { cache }: LoadOptions = {}): Snapshot {
  const files = readDataFiles(folders);
  const names = folderNames(folders);
  const cached = cache === undefined ? undefined : openCached(files, names, cache);
  if (cached !== undefined) return cached;

  const dataset = readDataset(files, names);
  const problems = checkData(dataset);
  if (problems.length > 0) throw new BadDataError(problems);
  const parts = compileParts(dataset);
  if (cache !== undefined) writeToCache(snapshotPath(cache, parts.version), cache, parts);
  return openSnapshot(parts);
}

/** The snapshot of the data folders when the cache has it, else undefined: `loadSnapshot` without compiling. */
export function openCachedSnapshot(folders: readonly string[], cache: string): Snapshot | undefined {
  return openCached(readDataFiles(folders), folderNames(folders), cache);
}

/** The path of a version's snapshot in a cache. */
function snapshotPath(cache: string, version: string): string {
  return join(cache, `${version}-${SNAPSHOT_KIND}.snapshot`);
}

/**
 * The snapshot of a version from the cache, where `loadSnapshot` of any process has written it; undefined when it
 * is not there or damaged.
 */
export function openSnapshotFile(cache: string, version: string): Snapshot | undefined {
  const parts = readSnapshot(snapshotPath(cache, version));
  return parts?.version === version ? openSnapshot(parts) : undefined;
}

function openCached(
  files: readonly DataFile[],
  names: readonly string[],
  cache: string,
): Snapshot | undefined {
  return openSnapshotFile(cache, snapshotVersion(hashFiles(files, names)));
}

function writeToCache(path: string, cache: string, parts: SnapshotParts): void {
  try {
    writeSnapshot(path, parts);
    const files = globSync('*.snapshot', { cwd: cache }).map((name) => join(cache, name));
    const byAge = files
      .map((file) => ({ file, time: statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
      .sort((a, b) => b.time - a.time);
    for (const { file } of byAge.slice(MOST_CACHED)) rmSync(file, { force: true });
  } catch {
    // Without the file the next start takes longer; nothing else depends on it.
  }
}
