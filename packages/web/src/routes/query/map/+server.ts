import { loadMap } from '#lib/server/load-map.ts';
import type { RequestHandler } from './$types';

/** The places of the map, for drawing an answer on it. */
export const GET: RequestHandler = async ({ fetch, request }) => {
  const map = await loadMap(fetch);
  const etag = `"${map.version}"`;
  const headers = { etag, 'cache-control': 'no-cache' };
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  return Response.json(map, { headers });
};
