import { citingHere, createGraphqlHandler, type GraphqlHandler, TurnGate } from '@jingluo/api';
import { serveGraph } from '@jingluo/api/served-graph';
import type { GraphReader } from '@jingluo/graph';

/** Serves a graph to the pages of this process, where no server does so. Returns what answers its queries. */
export async function serveReader(reader: GraphReader): Promise<GraphqlHandler> {
  const answer = await createGraphqlHandler(reader);
  serveGraph({
    answer,
    citing: citingHere,
    gate: new TurnGate(),
    reader: () => reader,
    version: () => reader.version,
    basePath: '',
  });
  return answer;
}
