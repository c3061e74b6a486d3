import type { HttpRequest, HttpResponse } from './http-message.ts';
import { COST_HEADER } from './limits-hooks.ts';
import type { CachedResponse } from './response-cache.ts';

const EMPTY = Buffer.alloc(0);

type Headers = Record<string, string>;

/** A client checks each time whether its copy is still valid, so that nobody sees an older version than the server has. */
const REVALIDATE = 'public, max-age=0, must-revalidate';

/** The HTTP response to a POST. */
export function postResponse({ body, cost }: CachedResponse, contentType: string): HttpResponse {
  const headers: Headers = {
    'content-type': contentType,
    'content-length': String(body.length),
    'cache-control': 'no-store',
    vary: 'accept-encoding',
  };
  if (cost !== undefined) headers[COST_HEADER] = String(cost);
  return { status: 200, headers, body };
}

/** The HTTP response to a GET: 304 without a body when the client has the same already. */
export function getResponse(
  { headers: asked }: HttpRequest,
  { body, cost }: CachedResponse,
  { contentType, etag }: { readonly contentType: string; readonly etag: string },
): HttpResponse {
  const headers: Headers = { etag, 'cache-control': REVALIDATE, vary: 'accept, accept-encoding' };
  if (cost !== undefined) headers[COST_HEADER] = String(cost);
  if (matches(asked['if-none-match'], etag)) return { status: 304, headers, body: EMPTY };
  headers['content-type'] = contentType;
  headers['content-length'] = String(body.length);
  return { status: 200, headers, body };
}

/** The response header with the cost of a query, if it is known. */
export function costHeader(cost: number | undefined): Record<string, string> | undefined {
  return cost === undefined ? undefined : { [COST_HEADER]: String(cost) };
}

/** Whether `if-none-match` names this ETag. Ours have no quote inside, so the list need not be parsed. */
function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  return ifNoneMatch !== undefined && (ifNoneMatch.includes(etag) || ifNoneMatch.trim() === '*');
}
