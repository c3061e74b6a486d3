import { error } from '@sveltejs/kit';
import type { TadaDocumentNode } from 'gql.tada';
import { at } from '../base-path.ts';
import { textOf } from './graphql.ts';

interface GraphqlResponse<Result> {
  readonly data?: Result | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/**
 * Sends a query to the site's GraphQL endpoint. Throws the page's error with the API's message: a status from 400 for an
 * argument that it refuses or that is over a limit, 500 for anything else.
 */
export async function request<Result, Variables>(
  fetch: typeof globalThis.fetch,
  document: TadaDocumentNode<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const response = await fetch(at('/graphql'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: textOf(document), variables }),
  });
  const { data, errors = [] } = (await response.json()) as GraphqlResponse<Result>;
  const [first] = errors;
  if (first !== undefined) error(statusOf(response, first.extensions?.code), first.message);
  if (data == null) error(500, 'The graph gave no answer.');
  return data;
}

/** The API refuses an argument in an answer of status 200, and what is over a limit with a status of its own. */
function statusOf({ status }: Response, code: string | undefined): number {
  if (status >= 400 && status < 500) return status;
  return code === 'BAD_USER_INPUT' ? 400 : 500;
}
