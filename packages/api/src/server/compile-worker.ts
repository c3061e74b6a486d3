import { flushCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { Problem } from '@jingluo/graph';
// Not the whole package: the thread would load more than it needs.
import { BadDataError, loadSnapshot, TooLargeError } from '@jingluo/graph/load';

/** The data folders to compile, and the folder for the snapshot file. */
export interface CompileTask {
  readonly folders: readonly string[];
  readonly cache: string;
}

/** The version, the problems of the data, why it cannot be held, or the message of another error; and what is to be told besides. */
export interface CompileResult {
  readonly outcome:
    | { readonly version: string }
    | { readonly problems: readonly Problem[] }
    | { readonly refused: string }
    | { readonly message: string };
  readonly warnings: readonly string[];
}

function compile({ folders, cache }: CompileTask, warn: (message: string) => void): CompileResult['outcome'] {
  try {
    return { version: loadSnapshot(folders, { cache, warn }).version };
  } catch (error) {
    if (error instanceof BadDataError) return { problems: error.problems };
    if (error instanceof TooLargeError) return { refused: error.message };
    return { message: error instanceof Error ? error.message : String(error) };
  }
}

const warnings: string[] = [];
const outcome = compile(workerData as CompileTask, (message) => warnings.push(message));
// The thread is terminated when it has answered, before Node would write its compile cache.
flushCompileCache();
parentPort?.postMessage({ outcome, warnings } satisfies CompileResult);
