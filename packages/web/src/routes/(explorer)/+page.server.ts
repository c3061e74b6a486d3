import { request } from '#lib/graphql/request.ts';
import { mapHead } from '#lib/page-head/view-head.ts';
import type { PageServerLoad } from './$types';
import { AtRestQuery } from './at-rest.graphql.ts';

/** The head of the map's page, whose sentences are not part of the script. */
export const load: PageServerLoad = async ({ fetch }) => {
  const { dataset } = await request(fetch, AtRestQuery, {});
  return { mapHead: mapHead(dataset) };
};
