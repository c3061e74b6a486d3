import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { BadDataError, loadSnapshot, openSnapshotFile, type Snapshot } from '@jingluo/graph';
import type { CompileResult, CompileTask } from './compile-worker.ts';

export interface BuildSnapshotOptions {
  /** The data folders, absolute. */
  readonly folders: readonly string[];
  /** The folder for snapshot files; without it a temporary folder is used and removed. */
  readonly cache: string | undefined;
  /** Cancels the work. */
  readonly stop: AbortSignal;
}

/**
 * Reads, checks and compiles the data in a worker thread, so that this thread can go on serving, and opens the file that
 * the worker wrote. When no file can be written, the data is loaded in this thread, which is blocked meanwhile. Rejects
 * with `BadDataError` when the data has problems, with the reason of `stop` when that aborts, and with an error that names
 * the folder when one is missing.
 */
export async function buildSnapshot({ folders, cache, stop }: BuildSnapshotOptions): Promise<Snapshot> {
  const cacheFolder = cache ?? temporaryFolder();
  if (cacheFolder === undefined) return loadSnapshot(folders);
  try {
    const version = await compileInThread({ folders, cache: cacheFolder }, stop);
    return openSnapshotFile(cacheFolder, version) ?? loadSnapshot(folders);
  } finally {
    if (cache === undefined) rmSync(cacheFolder, { recursive: true, force: true });
  }
}

/** The version of the snapshot that the thread compiled and tried to write to a file. */
async function compileInThread(task: CompileTask, stop: AbortSignal): Promise<string> {
  stop.throwIfAborted();
  const { promise, resolve, reject } = Promise.withResolvers<CompileResult>();
  const worker = new Worker(new URL('./compile-worker.ts', import.meta.url), { workerData: task });
  worker.once('message', resolve);
  worker.once('error', reject);
  worker.once('exit', (code) => reject(new Error(`The thread that compiles the data ended with ${code}.`)));
  const onStop = (): void => reject(stop.reason as Error);
  stop.addEventListener('abort', onStop, { once: true });
  try {
    const result = await promise;
    if ('problems' in result) throw new BadDataError(result.problems);
    if ('message' in result) throw new Error(result.message);
    return result.version;
  } finally {
    stop.removeEventListener('abort', onStop);
    await worker.terminate();
  }
}

function temporaryFolder(): string | undefined {
  try {
    return mkdtempSync(join(tmpdir(), 'jingluo-snapshot-'));
  } catch {
    return undefined;
  }
}
