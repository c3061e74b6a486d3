import { createGraphqlHandler, type GraphqlHandler } from '@jingluo/api';
import { createReader, dataFolders, loadSnapshot } from '@jingluo/graph';

let handler: GraphqlHandler | undefined;

/** Loads the data named by `KG_DATA` and makes the endpoint ready. Throws when the data has problems. */
export async function openGraph(): Promise<void> {
  const reader = createReader(loadSnapshot(dataFolders(process.env['KG_DATA'])));
  handler = await createGraphqlHandler(reader);
}

/** Answers one request to the GraphQL endpoint. Throws when the graph is not open yet. */
export function answerGraphql(request: Request): Promise<Response> {
  if (handler === undefined) throw new Error('answerGraphql: the graph is not open');
  return handler(request);
}
