import { parentPort } from 'node:worker_threads';
// Not the whole package: the thread would load more than it needs.
import { type WorksFile, writeWorksFile } from '@jingluo/graph/citations';

/** The texts of some files in their order, or why one of them cannot be written. */
export type Formatted = { readonly text: string } | { readonly problem: string };

function format(file: WorksFile): Formatted {
  try {
    return { text: writeWorksFile(file) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on('message', (files: readonly WorksFile[]) => parentPort?.postMessage(files.map(format)));
