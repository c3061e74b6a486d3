import { createGraphqlHandler } from '@jingluo/api';
import { serveGraph } from '@jingluo/api/served-graph';
import { createReader, dataFolders, loadSnapshot } from '@jingluo/graph';

/**
 * Serves the data named by `KG_DATA` to the pages of this process, for where no server has done so: in development.
 * Rejects when the data has problems.
 */
export async function openOwnGraph(): Promise<void> {
  const snapshot = loadSnapshot(dataFolders(process.env['KG_DATA']));
  const reader = createReader(snapshot);
  const answer = await createGraphqlHandler(reader);
  serveGraph({ answer, reader: () => reader, version: () => snapshot.version, basePath: '' });
}
