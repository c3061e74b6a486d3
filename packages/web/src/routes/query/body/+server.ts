import { loadBody } from '#lib/server/load-body.ts';
import { versioned } from '#lib/server/versioned.ts';
import type { RequestHandler } from './$types';

/** What is drawn on the body. */
export const GET: RequestHandler = async ({ fetch, request }) => versioned(request, await loadBody(fetch));
