import { error } from '@sveltejs/kit';
import type { TadaDocumentNode } from 'gql.tada';
import { at } from '../base-path.ts';
import { textOf } from './graphql.ts';

interface GraphqlResponse<Result> {
  readonly data?: Result | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

export interface RequestOptions {
  /** False for an answer for which the page has no room beside what is drawn of it: its script asks for it again. */
  readonly inPage?: boolean;
}

/**
 * Sends a query to the site's GraphQL endpoint. Throws the page's error with the API's message: a status from 400 for an
 * argument that it refuses or that is over a limit, 503 when the data cannot be read now, 500 for anything else.
 */
export async function request<Result, Variables>(
  fetch: typeof globalThis.fetch,
  document: TadaDocumentNode<Result, Variables>,
  variables: Variables,
  { inPage = true }: RequestOptions = {},
): Promise<Result> {
  const response = await fetch(at('/graphql'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: textOf(document), variables }),
  });
  const { data, errors = [] } = JSON.parse(
    await readWithin(fetch, response, inPage),
  ) as GraphqlResponse<Result>;
  const [first] = errors;
  if (first !== undefined) error(statusOf(response, first.extensions?.code), first.message);
  if (data == null) error(500, 'The graph gave no answer.');
  return data;
}

/** For how many characters of answers a page is rendered with them in it. */
const MOST_WRITTEN = 24_000;
const written = new WeakMap<typeof globalThis.fetch, number>();

/**
 * The text of an answer. SvelteKit writes what is read from a response into the page, where it takes as much room again as
 * what is drawn of it. What a page has no room for is read from a copy: its script then asks for it again.
 */
async function readWithin(
  fetch: typeof globalThis.fetch,
  response: Response,
  inPage = true,
): Promise<string> {
  if (!import.meta.env.SSR) return response.text();
  const text = await response.clone().text();
  if (!inPage) return text;
  const total = (written.get(fetch) ?? 0) + text.length;
  if (total > MOST_WRITTEN) return text;
  written.set(fetch, total);
  return response.text();
}

/** What an address of this site below the base path gives as JSON. Throws the page's error when it gives none. */
export async function readOwn<Result>(fetch: typeof globalThis.fetch, path: string): Promise<Result> {
  const response = await fetch(at(path));
  if (!response.ok) error(response.status, 'The graph gave no answer.');
  return JSON.parse(await readWithin(fetch, response)) as Result;
}

/** The API refuses an argument in an answer of status 200, and what is over a limit with a status of its own. */
function statusOf({ status }: Response, code: string | undefined): number {
  if (status >= 400 && status < 500) return status;
  if (code === 'STORE_UNAVAILABLE') return 503;
  return code === 'BAD_USER_INPUT' || code === 'TOO_MUCH' ? 400 : 500;
}
