import { json } from '@sveltejs/kit';
import { loadFacts } from '#lib/server/load-map.ts';
import type { RequestHandler } from './$types';

/** Every claim as far as the explorer filters by it, packed. */
export const GET: RequestHandler = async ({ fetch }) =>
  json(await loadFacts(fetch), { headers: { 'cache-control': 'no-cache' } });
