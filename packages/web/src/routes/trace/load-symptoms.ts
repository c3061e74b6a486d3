import { error } from '@sveltejs/kit';
import { at } from '#lib/base-path.ts';
import { readWithin } from '#lib/graphql/request.ts';
import type { OfferedSymptoms } from './symptoms.graphql.ts';

/** The symptoms that a trace can begin with. */
export async function loadSymptoms(fetch: typeof globalThis.fetch): Promise<OfferedSymptoms> {
  const response = await fetch(at('/trace/symptoms'));
  if (!response.ok) error(response.status, 'The graph gave no answer.');
  return JSON.parse(await readWithin(fetch, response)) as OfferedSymptoms;
}
