import { error } from '@sveltejs/kit';
import type { TadaDocumentNode } from 'gql.tada';
import { at } from '../base-path.ts';
import { textOf } from './graphql.ts';

interface GraphqlResponse<Result> {
  readonly data?: Result | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/**
 * Sends a query to the site's GraphQL endpoint. Throws the page's error: 400 with the API's message for an argument
 * that it refuses, 500 for anything else.
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
  if (first !== undefined) error(first.extensions?.code === 'BAD_USER_INPUT' ? 400 : 500, first.message);
  if (data == null) error(500, 'The graph gave no answer.');
  return data;
}
