import { readSnapshotFile, SnapshotFileError } from '../load/snapshot-file.ts';
import { openSnapshot } from '../snapshot/open-snapshot.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { WrongCallError } from './command.ts';

/** The snapshot of a file that was named in a call. Throws a `WrongCallError` when it cannot be used. */
export function openFile(path: string): Snapshot {
  try {
    return openSnapshot(readSnapshotFile(path));
  } catch (error) {
    if (error instanceof SnapshotFileError) throw new WrongCallError(error.message, { cause: error });
    throw error;
  }
}
