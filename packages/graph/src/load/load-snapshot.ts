import { readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkData } from '../check/check-data.ts';
import type { DataFile } from '../data/data-file.ts';
import { folderNames } from '../data/folder-names.ts';
import { readDataFiles } from '../data/load-data.ts';
import { formatProblem, type Problem } from '../data/problem.ts';
import { isLeft } from '../files/aside.ts';
import { explain } from '../data/read-error.ts';
import { hashFiles, readDataset } from '../data/read-dataset.ts';
import { compileParts, snapshotVersion } from './compile-snapshot.ts';
import { TooLargeError } from '../snapshot/claim-columns.ts';
import { openSnapshot, type SnapshotParts } from '../snapshot/open-snapshot.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { readSnapshot, SNAPSHOT_KIND, writeSnapshot } from './snapshot-file.ts';

export { TooLargeError };

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

/** The names of snapshot files of any format, and of those that are being written. */
const OWN_FILE = /^[\da-f]{16}-\d+-[\da-f]{12}\.snapshot(\.[\da-f-]+\.tmp)?$/;

/** The longest time that writing a snapshot file takes. */
const WRITING_MS = 3_600_000;

export interface LoadOptions {
  /** A folder for snapshot files. Without it, data is read, checked and compiled on every load. */
  readonly cache?: string | undefined;
  /** Is told what is passed over, and when the cache cannot be written: one sentence with the path. */
  readonly warn?: ((message: string) => void) | undefined;
}

/**
 * The snapshot of the data folders. It is read from the cache when a file there was compiled from exactly this data
 * in this format; otherwise the data is read, checked and compiled, and the file is written for the next time. A
 * damaged or older file is ignored and written again. When the cache cannot be written, it is not used. Throws
 * `BadDataError` with all problems.
 */
export function loadSnapshot(
  folders: readonly string[],
  { cache, warn = () => undefined }: LoadOptions = {},
): Snapshot {
  const files = readDataFiles(folders, { warn });
  const names = folderNames(folders);
  const cached = cache === undefined ? undefined : openCached(files, names, cache);
  if (cached !== undefined) return cached;

  const dataset = readDataset(files, names);
  const problems = checkData(dataset);
  if (problems.length > 0) throw new BadDataError(problems);
  const parts = compileParts(dataset);
  if (cache !== undefined) writeToCache(snapshotPath(cache, parts.version), parts, warn);
  return openSnapshot(parts);
}

/** The snapshot of the data folders when the cache has it, else undefined: `loadSnapshot` without compiling. */
export function openCachedSnapshot(
  folders: readonly string[],
  cache: string,
  warn: (message: string) => void = () => undefined,
): Snapshot | undefined {
  const warnings: string[] = [];
  const files = readDataFiles(folders, { warn: (message) => warnings.push(message) });
  const snapshot = openCached(files, folderNames(folders), cache);
  // Otherwise whoever compiles the data is told.
  if (snapshot !== undefined) warnings.forEach(warn);
  return snapshot;
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
  try {
    const parts = readSnapshot(snapshotPath(cache, version));
    return parts?.version === version ? openSnapshot(parts) : undefined;
  } catch {
    // Whole, and of another shape: a program with another idea of this format wrote it.
    return undefined;
  }
}

function openCached(
  files: readonly DataFile[],
  names: readonly string[],
  cache: string,
): Snapshot | undefined {
  if (files.some(({ problem }) => problem !== undefined)) return undefined;
  return openSnapshotFile(cache, snapshotVersion(hashFiles(files, names)));
}

function writeToCache(path: string, parts: SnapshotParts, warn: (message: string) => void): void {
  try {
    writeSnapshot(path, parts);
  } catch (error) {
    // Without the file the next start takes longer; nothing else depends on it.
    const [message] = explain((error as Error).cause ?? error, `The snapshot file ${path} cannot be written`);
    warn(
      `${message}. The next start compiles the data again. Mend it, or name another folder with KG_CACHE.`,
    );
    return;
  }
  try {
    clearCache(path);
  } catch {
    // What stays takes only room.
  }
}

/** Removes old snapshots, and what processes that were killed have left half written. Other files stay. */
function clearCache(written: string): void {
  const cache = dirname(written);
  const now = Date.now();
  const files = readdirSync(cache, { withFileTypes: true })
    .filter((entry) => entry.isFile() && OWN_FILE.test(entry.name))
    .map(({ name }) => join(cache, name))
    .filter((file) => file !== written)
    .map((file) => ({ file, age: now - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? now) }));
  const left = files.filter(({ file, age }) => file.endsWith('.tmp') && (age > WRITING_MS || isLeft(file)));
  const snapshots = files
    .filter(({ file }) => file.endsWith('.snapshot'))
    // A time that has not come yet says nothing of the age.
    .sort((a, b) => Number(a.age < 0) - Number(b.age < 0) || Math.abs(a.age) - Math.abs(b.age));
  for (const { file } of [...left, ...snapshots.slice(MOST_CACHED - 1)]) rmSync(file, { force: true });
}
