import type { GraphReader } from '@jingluo/graph';
import { createGraphqlEndpoint } from './http/create-endpoint.ts';
import { answerWebRequest } from './http/web-adapter.ts';

/** Answers one HTTP request to the GraphQL endpoint. */
export type GraphqlHandler = (request: Request) => Promise<Response>;

/**
 * The GraphQL endpoint over a reader. A request that cannot be parsed or validated is answered with 400 and the
 * reason; what fails unexpectedly is logged by `logError` and masked for the client.
 */
export async function createGraphqlHandler(
  reader: GraphReader,
  logError?: (error: unknown, requestId: string) => void,
): Promise<GraphqlHandler> {
  const endpoint = await createGraphqlEndpoint({ reader: () => reader, ...(logError && { logError }) });
  return (request) => answerWebRequest(endpoint, request);
}
