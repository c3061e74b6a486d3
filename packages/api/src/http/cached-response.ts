import type { HttpRequest, HttpResponse } from './http-message.ts';
import { COST_HEADER } from './limits-hooks.ts';
import type { CachedResponse } from './response-cache.ts';

const EMPTY = Buffer.alloc(0);

/** A client checks each time whether its copy is still valid, so that nobody sees an older version than the server has. */
const REVALIDATE = 'public, max-age=0, must-revalidate';

/** The HTTP response to a POST. */
export function postResponse({ body, cost }: CachedResponse, contentType: string): HttpResponse {
  return {
    status: 200,
    headers: {
      'content-type': contentType,
      'content-length': String(body.length),
      'cache-control': 'no-store',
      ...costHeader(cost),
    },
    body,
  };
}

/** The HTTP response to a GET: 304 without a body when the client has the same already. */
export function getResponse(
  { headers }: HttpRequest,
  { body, cost }: CachedResponse,
  { contentType, etag }: { readonly contentType: string; readonly etag: string },
): HttpResponse {
  const always = { etag, 'cache-control': REVALIDATE, vary: 'accept', ...costHeader(cost) };
  if (matches(headers['if-none-match'], etag)) return { status: 304, headers: always, body: EMPTY };
  return {
    status: 200,
    headers: { 'content-type': contentType, 'content-length': String(body.length), ...always },
    body,
  };
}

/** The response header with the cost of a query, if it is known. */
export function costHeader(cost: number | undefined): Record<string, string> | undefined {
  return cost === undefined ? undefined : { [COST_HEADER]: String(cost) };
}

/** Whether `if-none-match` names this ETag. Ours have no quote inside, so the list need not be parsed. */
function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  return ifNoneMatch !== undefined && (ifNoneMatch.trim() === '*' || ifNoneMatch.includes(etag));
}
