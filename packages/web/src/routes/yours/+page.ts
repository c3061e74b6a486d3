import { request } from '#lib/graphql/request.ts';
import { YoursQuery } from './yours.graphql.ts';

/** How many of each list are shown; a link to the workbench has all. */
const SHOWN = 50;

export async function load({ fetch }) {
  const { dataset } = await request(fetch, YoursQuery, { first: SHOWN });
  return { base: dataset.base[0]?.name ?? '', added: dataset.added };
}
