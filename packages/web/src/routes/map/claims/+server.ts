import { json } from '@sveltejs/kit';
import { loadFacts } from '#lib/server/load-map.ts';
import type { RequestHandler } from './$types';

/** Every claim as far as the explorer filters by it, packed. */
export const GET: RequestHandler = async () =>
  json(await loadFacts(), { headers: { 'cache-control': 'no-cache' } });
