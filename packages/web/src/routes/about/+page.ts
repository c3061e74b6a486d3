import { request } from '#lib/graphql/request.ts';
import { AboutQuery } from './about.graphql.ts';
import { mainSources } from './main-sources.ts';

export async function load({ data, fetch, url }) {
  const { dataset, citations } = await request(fetch, AboutQuery, {});
  return { ...data, dataset, sources: mainSources(citations.nodes, 10), origin: url.origin };
}
