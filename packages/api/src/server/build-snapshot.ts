import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { BadDataError, loadSnapshot, openSnapshotFile, type Snapshot } from '@jingluo/graph';
import type { Compiled, CompileOrder } from './compile-worker.ts';

export interface BuildSnapshotOptions {
  /** The data folders, absolute. */
  readonly folders: readonly string[];
  /** The folder for snapshot files; without it the file lies in a temporary one, and is gone afterwards. */
  readonly cache: string | undefined;
  /** Ends the work. */
  readonly stop: AbortSignal;
}

/**
 * Reads, checks and compiles the data in a thread of its own, so that this one goes on serving, and opens the file
 * that the thread wrote. Where no file can be written, the data is loaded in this thread, which then does not serve
 * meanwhile. Rejects with `BadDataError` for data that has problems, with `stop`'s reason when that aborts, and with
 * an error that says what is missing for a folder that is not there.
 */
export async function buildSnapshot({ folders, cache, stop }: BuildSnapshotOptions): Promise<Snapshot> {
  const place = cache ?? temporaryFolder();
  if (place === undefined) return loadSnapshot(folders);
  try {
    const version = await compileInThread({ folders, cache: place }, stop);
    return openSnapshotFile(place, version) ?? loadSnapshot(folders);
  } finally {
    if (cache === undefined) rmSync(place, { recursive: true, force: true });
  }
}

/** The version of the snapshot whose file the thread tried to write. */
async function compileInThread(order: CompileOrder, stop: AbortSignal): Promise<string> {
  stop.throwIfAborted();
  const { promise, resolve, reject } = Promise.withResolvers<Compiled>();
  const worker = new Worker(new URL('./compile-worker.ts', import.meta.url), { workerData: order });
  worker.once('message', resolve);
  worker.once('error', reject);
  worker.once('exit', (code) => reject(new Error(`The thread that compiles the data ended with ${code}.`)));
  const onStop = (): void => reject(stop.reason as Error);
  stop.addEventListener('abort', onStop, { once: true });
  try {
    const compiled = await promise;
    if ('problems' in compiled) throw new BadDataError(compiled.problems);
    if ('message' in compiled) throw new Error(compiled.message);
    return compiled.version;
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
