import { openSnapshot, partsOf, type Snapshot } from '@jingluo/graph';
import { askThread } from './ask-thread.ts';
import { ExpectedError } from './expected-error.ts';
import type { ReadResult } from './read-worker.ts';

/**
 * The snapshot in a file that `kg build` has written. The file is read and verified in a worker thread, which gives its
 * memory to this one, so that this thread can go on serving. Rejects with an `ExpectedError` when the file cannot be used,
 * and with the reason of `stop` when that aborts.
 */
export async function openSnapshotFileInThread(path: string, stop: AbortSignal): Promise<Snapshot> {
  const module = new URL('./read-worker.ts', import.meta.url);
  const result = await askThread<ReadResult>(module, { task: path, stop });
  if ('refused' in result) throw new ExpectedError(result.refused);
  return openSnapshot(partsOf(result.packed));
}
