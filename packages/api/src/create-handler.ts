import type { GraphReader } from '@jingluo/graph';
import { createGraphqlEndpoint } from './http/create-endpoint.ts';
import { answerWebRequest } from './http/web-adapter.ts';

/** Answers a request to the GraphQL endpoint. */
export type GraphqlHandler = (request: Request) => Promise<Response>;

/**
 * Creates a GraphQL endpoint over a reader. Unexpected errors go to `logError` and are masked for the client.
 */
export async function createGraphqlHandler(
  reader: GraphReader,
  logError?: (error: unknown, requestId: string) => void,
): Promise<GraphqlHandler> {
  const endpoint = await createGraphqlEndpoint({ reader: () => reader, ...(logError && { logError }) });
  return (request) => answerWebRequest(endpoint, request);
}
