import type { KeptAnswer } from './kept-answers.ts';
import { COST_HEADER } from './limits-hooks.ts';
import type { PlainRequest, PlainResponse } from './plain-message.ts';

const NOTHING = Buffer.alloc(0);

/** An answer is of one version, and nobody shall be shown an older one than is served: who has one asks, and gets 304. */
const REVALIDATED = 'public, max-age=0, must-revalidate';

/** The response to a POST that carries a complete answer. */
export function respondToPost({ body, cost }: KeptAnswer, contentType: string): PlainResponse {
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

/** The response to a GET for a complete answer: 304 without a body when the client has it. */
export function respondToGet(
  { headers: asked }: PlainRequest,
  { body, cost }: KeptAnswer,
  { contentType, etag }: { readonly contentType: string; readonly etag: string },
): PlainResponse {
  const lasting = { etag, 'cache-control': REVALIDATED, vary: 'accept', ...costHeader(cost) };
  if (matches(asked['if-none-match'], etag)) return { status: 304, headers: lasting, body: NOTHING };
  return {
    status: 200,
    headers: { 'content-type': contentType, 'content-length': String(body.length), ...lasting },
    body,
  };
}

/** The response header that tells the cost, when it is known. */
export function costHeader(cost: number | undefined): Record<string, string> | undefined {
  return cost === undefined ? undefined : { [COST_HEADER]: String(cost) };
}

/** Whether an `if-none-match` names this validator. Ours hold no quote but their own, so the list need not be read. */
function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  return ifNoneMatch !== undefined && (ifNoneMatch.trim() === '*' || ifNoneMatch.includes(etag));
}
