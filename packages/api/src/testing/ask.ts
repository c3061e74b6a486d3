import { shippedReader } from '@jingluo/graph/shipped';
import { createGraphqlHandler } from '../create-handler.ts';

/** The graph of the shipped data. */
export const shipped = shippedReader();

/** The endpoint over it, with HTTP requests and responses. */
export const handler = await createGraphqlHandler(shipped);

export interface QueryResponse {
  readonly data: any;
  readonly errors?: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[];
}

/** Sends a query; returns its data and errors. */
export async function ask(query: string, variables: Record<string, unknown> = {}): Promise<QueryResponse> {
  const response = await post(JSON.stringify({ query, variables }));
  return (await response.json()) as QueryResponse;
}

/** Posts a body; returns the HTTP response. */
export function post(
  body: string,
  headers: Record<string, string> = { 'content-type': 'application/json' },
): Promise<Response> {
  return handler(new Request('http://localhost/graphql', { method: 'POST', headers, body }));
}
