import { readOwn } from '#lib/graphql/request.ts';
import type { OfferedSymptoms } from './symptoms.graphql.ts';

/** The symptoms that a trace can begin with. */
export function loadSymptoms(fetch: typeof globalThis.fetch): Promise<OfferedSymptoms> {
  return readOwn<OfferedSymptoms>(fetch, '/trace/symptoms');
}
