import { loadMap } from '#lib/server/load-map.ts';
import type { RequestHandler } from './$types';

/** The map, on which answers are drawn. */
export const GET: RequestHandler = async ({ fetch, request }) => {
  const map = await loadMap(fetch);
  const etag = `"${map.version}"`;
  const headers = { etag, 'cache-control': 'no-cache' };
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  return Response.json(map, { headers });
};
