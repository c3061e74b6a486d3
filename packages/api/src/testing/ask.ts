import { shippedReader } from '@jingluo/graph/shipped';
import { createGraphqlHandler } from '../create-handler.ts';

/** The graph of the shipped data. */
export const shipped = shippedReader();

/** The endpoint over it, asked as a client asks it. */
export const handler = await createGraphqlHandler(shipped);

export interface Answer {
  readonly data: any;
  readonly errors?: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[];
}

/** The answer to a query, errors and all. */
export async function ask(query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
  const response = await post(JSON.stringify({ query, variables }));
  return (await response.json()) as Answer;
}

/** The raw response to a body. */
export function post(
  body: string,
  headers: Record<string, string> = { 'content-type': 'application/json' },
): Promise<Response> {
  return handler(new Request('http://localhost/graphql', { method: 'POST', headers, body }));
}
