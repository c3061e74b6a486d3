import { citingHere, createGraphqlHandler, TurnGate } from '@jingluo/api';
import { serveGraph } from '@jingluo/api/served-graph';
import { createReader, dataFolders, loadSnapshot } from '@jingluo/graph';

/**
 * Serves the data named by `KG_DATA` to the pages of this process, for development, where no server has done so.
 * Rejects if the data has problems.
 */
export async function openDevGraph(): Promise<void> {
  const snapshot = loadSnapshot(dataFolders(process.env['KG_DATA']));
  const reader = createReader(snapshot);
  const answer = await createGraphqlHandler(reader);
  serveGraph({
    answer,
    citing: citingHere,
    gate: new TurnGate(),
    reader: () => reader,
    version: () => snapshot.version,
    basePath: '',
  });
}
