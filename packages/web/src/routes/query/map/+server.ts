import { loadMap } from '#lib/server/load-map.ts';
import { versioned } from '#lib/server/versioned.ts';
import type { RequestHandler } from './$types';

/** The map, on which answers are drawn. */
export const GET: RequestHandler = async ({ fetch, request }) => versioned(request, await loadMap(fetch));
