import { json } from '@sveltejs/kit';
import { nodesByIds } from '#lib/graphql/nodes-by-ids.ts';
import { graph } from '#lib/server/graph.ts';
import type { RequestHandler } from './$types';
import { type OfferedSymptom, type OfferedSymptoms, SymptomsQuery } from '../symptoms.graphql.ts';

/** The symptoms that a trace can begin with, by id. */
export const GET: RequestHandler = async ({ fetch }) => {
  const { ids, left } = await graph().reader().offeredSymptoms();
  const nodes = await nodesByIds(fetch, SymptomsQuery, ids.toSorted());
  const symptoms = nodes.filter((node): node is OfferedSymptom => node !== null && 'said' in node);
  return json({ symptoms, left } satisfies OfferedSymptoms, { headers: { 'cache-control': 'no-cache' } });
};
