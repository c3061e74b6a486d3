import { createReader, dataFolders, loadSnapshot, openSnapshot, readSnapshotFile } from '@jingluo/graph';
import { serveReader } from './serve-reader.ts';

/**
 * Serves the data named by `KG_SNAPSHOT` or `KG_DATA` to the pages of this process, for development, where no server has done so.
 * Rejects if the data has problems.
 */
export async function openDevGraph(): Promise<void> {
  const { KG_DATA, KG_SNAPSHOT } = process.env;
  const snapshot = KG_SNAPSHOT
    ? openSnapshot(readSnapshotFile(KG_SNAPSHOT))
    : loadSnapshot(dataFolders(KG_DATA));
  await serveReader(createReader(snapshot));
}
