import { request } from '#lib/graphql/request.ts';
import { mapHead } from '#lib/page-head/view-head.ts';
import { loadMap } from '#lib/server/load-map.ts';
import type { PageServerLoad } from './$types';
import { AtRestQuery } from './at-rest.graphql.ts';

/** The map and its page head, whose sentences are not part of the script. */
export const load: PageServerLoad = async ({ fetch }) => {
  const [map, { dataset }] = await Promise.all([loadMap(fetch), request(fetch, AtRestQuery, {})]);
  return { map, mapHead: mapHead(dataset) };
};
