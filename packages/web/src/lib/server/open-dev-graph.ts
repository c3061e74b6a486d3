import { createReader, dataFolders, loadSnapshot } from '@jingluo/graph';
import { serveReader } from './serve-reader.ts';

/**
 * Serves the data named by `KG_DATA` to the pages of this process, for development, where no server has done so.
 * Rejects if the data has problems.
 */
export async function openDevGraph(): Promise<void> {
  await serveReader(createReader(loadSnapshot(dataFolders(process.env['KG_DATA']))));
}
