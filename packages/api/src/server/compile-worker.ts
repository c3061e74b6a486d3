import { parentPort, workerData } from 'node:worker_threads';
import { BadDataError, loadSnapshot, type Problem } from '@jingluo/graph';

/** What the thread is to compile, and the folder to write the snapshot file in. */
export interface CompileOrder {
  readonly folders: readonly string[];
  readonly cache: string;
}

/** What came of it. Anything unexpected is thrown, and ends the thread. */
export type Compiled =
  { readonly version: string } | { readonly problems: readonly Problem[] } | { readonly message: string };

function compile({ folders, cache }: CompileOrder): Compiled {
  try {
    return { version: loadSnapshot(folders, { cache }).version };
  } catch (error) {
    if (error instanceof BadDataError) return { problems: error.problems };
    return { message: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.postMessage(compile(workerData as CompileOrder));
