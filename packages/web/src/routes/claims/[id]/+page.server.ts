import { request } from '#lib/graphql/request.ts';
import { claimHref } from '#lib/href.ts';
import { citeClaim } from '#lib/server/cite-claim.ts';
import { graph } from '#lib/server/graph.ts';
import type { PageServerLoad } from './$types';
import { ClaimToCiteQuery } from './claim.graphql.ts';

/** On the server, where the code that formats references stays. */
export const load: PageServerLoad = async ({ params: { id }, url, fetch }) => {
  const { claim, dataset } = await request(fetch, ClaimToCiteQuery, { id });
  if (claim === null) return { cite: undefined };
  const link = new URL(claimHref(claim.id), url).href;
  return {
    cite: await citeClaim(claim, { link, version: dataset.version, day: new Date() }, graph().citing),
  };
};
