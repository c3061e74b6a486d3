import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BadDataError, loadSnapshot, openSnapshotFile, type Snapshot } from '@jingluo/graph';
import { askThread } from './ask-thread.ts';
import type { CompileResult, CompileTask } from './compile-worker.ts';
import { ExpectedError } from './expected-error.ts';

export interface BuildSnapshotOptions {
  /** The data folders, absolute. */
  readonly folders: readonly string[];
  /** The folder for snapshot files; without it a temporary folder is used and removed. */
  readonly cache: string | undefined;
  /** The version that is served already, if there is one: it is not opened again. */
  readonly served?: string | undefined;
  /** Is told what is passed over in the data, and when the cache cannot be written. */
  readonly warn: (message: string) => void;
  /** Cancels the work. */
  readonly stop: AbortSignal;
}

/**
 * Reads, checks and compiles the data in a worker thread, so that this thread can go on serving, and opens the file that
 * the worker wrote; undefined when the data is that of the served version. When no file can be written, the data is loaded in this thread, which is blocked meanwhile. Rejects
 * with `BadDataError` when the data has problems, with the reason of `stop` when that aborts, and with an error that names
 * the folder when one is missing.
 */
export async function buildSnapshot(options: BuildSnapshotOptions): Promise<Snapshot | undefined> {
  const { folders, cache, served, warn } = options;
  const cacheFolder = cache ?? temporaryFolder();
  if (cacheFolder === undefined) return loadSnapshot(folders, { warn });
  try {
    const version = await compileInThread({ folders, cache: cacheFolder }, options);
    if (version === served) return undefined;
    return openSnapshotFile(cacheFolder, version) ?? loadSnapshot(folders);
  } finally {
    if (cache === undefined) rmSync(cacheFolder, { recursive: true, force: true });
  }
}

/** The version of the snapshot that the thread compiled and tried to write to a file. */
async function compileInThread(
  task: CompileTask,
  { stop, warn }: Pick<BuildSnapshotOptions, 'stop' | 'warn'>,
): Promise<string> {
  const module = new URL('./compile-worker.ts', import.meta.url);
  const { outcome, warnings } = await askThread<CompileResult>(module, { task, stop });
  for (const warning of warnings) warn(warning);
  if ('problems' in outcome) throw new BadDataError(outcome.problems);
  if ('refused' in outcome) throw new ExpectedError(outcome.refused);
  if ('message' in outcome) throw new Error(outcome.message);
  return outcome.version;
}

function temporaryFolder(): string | undefined {
  try {
    return mkdtempSync(join(tmpdir(), 'jingluo-snapshot-'));
  } catch {
    return undefined;
  }
}
