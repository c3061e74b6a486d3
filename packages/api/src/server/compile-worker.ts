import { flushCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { Problem } from '@jingluo/graph';
// Not all of the graph: a thread that only compiles would load the rest of it each time for nothing.
import { BadDataError, loadSnapshot } from '@jingluo/graph/load';

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

const compiled = compile(workerData as CompileOrder);
// The thread is ended once it has answered, and would keep nothing of what Node made of its files.
flushCompileCache();
parentPort?.postMessage(compiled);
