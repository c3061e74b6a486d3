import { parentPort, workerData } from 'node:worker_threads';
// Not the whole package: the thread would load more than it needs.
import { readPacked, SnapshotFileError } from '@jingluo/graph/snapshot-file';

/** The verified bytes of a snapshot file, or why there are none. */
export type ReadResult = { readonly packed: Uint8Array<ArrayBuffer> } | { readonly refused: string };

function read(path: string): ReadResult {
  try {
    const packed = readPacked(path);
    // Node keeps small files in memory that cannot be given away.
    return { packed: packed.byteLength < 2 ** 16 ? Uint8Array.from(packed) : packed };
  } catch (error) {
    if (error instanceof SnapshotFileError) return { refused: error.message };
    throw error;
  }
}

const result = read(workerData as string);
parentPort?.postMessage(result, 'packed' in result ? [result.packed.buffer] : []);
