import type { IncomingMessage, ServerResponse } from 'node:http';
import onHeaders from 'on-headers';
import { DATA_HEADERS } from '../http/data-headers.ts';
import type { CorsOrigins } from './environment-variables.ts';

const METHODS = 'GET, HEAD, POST';
const REQUEST_HEADERS = 'content-type, apollo-require-preflight, x-request-id, if-none-match';
const EXPOSED_HEADERS = 'etag, x-request-id, x-query-cost';
const DAY = '86400';

/**
 * Lets pages of the allowed origins read the response. Returns true when the request was a preflight, which is then
 * answered. Credentials are never allowed: there are no cookies.
 */
export function allowOrigin(
  request: IncomingMessage,
  response: ServerResponse,
  allowed: CorsOrigins,
): boolean {
  if (allowed !== '*' && allowed.size === 0) return false;
  const { origin } = request.headers;
  const isAllowed = origin !== undefined && (allowed === '*' || allowed.has(origin));
  if (isAllowed) {
    response.setHeader('access-control-allow-origin', allowed === '*' ? '*' : origin);
    response.setHeader('access-control-expose-headers', EXPOSED_HEADERS);
  }
  // Added at the end, since the response may set `vary` itself. Needed without an origin, too: a cache must not give that
  // response to pages of other origins.
  if (allowed !== '*') onHeaders(response, () => response.appendHeader('vary', 'origin'));

  const isPreflight = request.method === 'OPTIONS' && 'access-control-request-method' in request.headers;
  if (!isPreflight) return false;
  if (isAllowed) {
    response.setHeader('access-control-allow-methods', METHODS);
    response.setHeader('access-control-allow-headers', REQUEST_HEADERS);
    response.setHeader('access-control-max-age', DAY);
  }
  response.writeHead(204, DATA_HEADERS).end();
  return true;
}
