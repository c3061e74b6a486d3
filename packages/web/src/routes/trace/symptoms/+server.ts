import { json } from '@sveltejs/kit';
import { request as ask } from '#lib/graphql/request.ts';
import { graph } from '#lib/server/graph.ts';
import type { RequestHandler } from './$types';
import { type OfferedSymptom, type OfferedSymptoms, SymptomsQuery } from '../symptoms.graphql.ts';

/** How many symptoms are offered: those with the strongest claims. */
const MOST_OFFERED = 1000;
/** How many nodes one query may ask for. */
const AT_ONCE = 500;

/** The symptoms that a trace can begin with, by id. */
export const GET: RequestHandler = async ({ fetch }) => {
  const { things, left } = await graph()
    .reader()
    .mostSaid({ kinds: ['symptom'], limit: MOST_OFFERED, joinedBy: [] });
  const ids = things.map(({ id }) => id).sort();
  const symptoms: OfferedSymptom[] = [];
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const { nodes } = await ask(fetch, SymptomsQuery, { ids: ids.slice(start, start + AT_ONCE) });
    symptoms.push(...nodes.filter((node): node is OfferedSymptom => node !== null && 'said' in node));
  }
  return json({ symptoms, left } satisfies OfferedSymptoms, { headers: { 'cache-control': 'no-cache' } });
};
