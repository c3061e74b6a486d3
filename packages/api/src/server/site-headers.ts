import type { ServerResponse } from 'node:http';
import onHeaders from 'on-headers';

/** By which browsers guard readers. */
const HEADERS = new Map([
  ['x-content-type-options', 'nosniff'],
  // Addresses hold what a reader looks for, such as a symptom: other sites do not get them.
  ['referrer-policy', 'same-origin'],
  [
    'permissions-policy',
    'camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), hid=(), midi=(), display-capture=()',
  ],
]);

const POLICY = 'content-security-policy';

/** For what is no page: files, exports, pictures, and short errors with a style of their own. */
const OF_NO_PAGE = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

/**
 * For a worker, which does not have the policy of its page. It opens files that readers bring, and loads the programs of this
 * site that do so; it can ask for nothing else, so nothing of a file can leave.
 */
const OF_WORKERS = "default-src 'none'; script-src 'self'; frame-ancestors 'none'";
const WORKER = /^[^?]*\/_app\/immutable\/workers\//;

/**
 * Gives an answer of the site its headers. A page has a policy with the hash of its script (`page-policy.ts` in
 * `packages/web`), which stays.
 */
export function guardAnswer(response: ServerResponse): void {
  response.setHeaders(HEADERS);
  onHeaders(response, () => {
    // A header of a 304 replaces that of the page which the browser has, and SvelteKit's has no policy.
    if (response.statusCode !== 304 && !response.hasHeader(POLICY))
      response.setHeader(POLICY, WORKER.test(response.req.url ?? '') ? OF_WORKERS : OF_NO_PAGE);
  });
}
