import { error } from '@sveltejs/kit';
import { at } from '#lib/base-path.ts';
import type { OfferedSymptoms } from './symptoms.graphql.ts';

/** The symptoms that a trace can begin with. */
export async function loadSymptoms(fetch: typeof globalThis.fetch): Promise<OfferedSymptoms> {
  const response = await fetch(at('/trace/symptoms'));
  if (!response.ok) error(response.status, 'The graph gave no answer.');
  return (await response.json()) as OfferedSymptoms;
}
