import { json } from '@sveltejs/kit';
import { nodesByIds } from '#lib/graphql/nodes-by-ids.ts';
import { graph } from '#lib/server/graph.ts';
import type { RequestHandler } from './$types';
import { type OfferedSymptom, type OfferedSymptoms, SymptomsQuery } from '../symptoms.graphql.ts';

/** How many symptoms are offered: those with the strongest claims. */
const MOST_OFFERED = 1000;

/** The symptoms that a trace can begin with, by id. */
export const GET: RequestHandler = async ({ fetch }) => {
  const { things, left } = await graph()
    .reader()
    .mostSaid({ kinds: ['symptom'], limit: MOST_OFFERED, joinedBy: [] });
  const ids = things.map(({ id }) => id).sort();
  const nodes = await nodesByIds(fetch, SymptomsQuery, ids);
  const symptoms = nodes.filter((node): node is OfferedSymptom => node !== null && 'said' in node);
  return json({ symptoms, left } satisfies OfferedSymptoms, { headers: { 'cache-control': 'no-cache' } });
};
