import {
  createReader,
  createStoreReader,
  dataFolders,
  loadSnapshot,
  openSnapshot,
  readSnapshotFile,
  readStoreAddress,
} from '@jingluo/graph';
import { serveReader } from './serve-reader.ts';

/**
 * Serves the data named by `KG_STORE`, `KG_SNAPSHOT` or `KG_DATA` to the pages of this process, for development, where no server has done so.
 * Rejects if the data has problems.
 */
export async function openDevGraph(): Promise<void> {
  const { KG_DATA, KG_SNAPSHOT, KG_STORE } = process.env;
  if (KG_STORE) {
    const { openServedStore } = await import('@jingluo/graph/cassandra');
    const store = (await openServedStore(readStoreAddress(KG_STORE)))!;
    await serveReader(createStoreReader(store, store.names));
    return;
  }
  const snapshot = KG_SNAPSHOT
    ? openSnapshot(readSnapshotFile(KG_SNAPSHOT))
    : loadSnapshot(dataFolders(KG_DATA));
  await serveReader(createReader(snapshot));
}
