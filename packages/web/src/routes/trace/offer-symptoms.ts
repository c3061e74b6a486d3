import { request } from '#lib/graphql/request.ts';
import { type OfferedSymptom, SymptomsQuery } from './symptoms.graphql.ts';

/** Every symptom of the graph, however many pages that takes. */
export async function offerSymptoms(fetch: typeof globalThis.fetch): Promise<OfferedSymptom[]> {
  const offered: OfferedSymptom[] = [];
  let after: string | null = null;
  do {
    const { entities }: Awaited<ReturnType<typeof page>> = await page(fetch, after);
    offered.push(...entities.nodes.filter((node) => 'id' in node));
    after = entities.pageInfo.hasNextPage ? entities.pageInfo.endCursor : null;
  } while (after !== null);
  return offered;
}

function page(fetch: typeof globalThis.fetch, after: string | null) {
  return request(fetch, SymptomsQuery, { after });
}
