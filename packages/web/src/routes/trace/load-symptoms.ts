import { request } from '#lib/graphql/request.ts';
import { type OfferedSymptom, SymptomsQuery } from './symptoms.graphql.ts';

/** All symptoms of the graph, page by page. */
export async function loadSymptoms(fetch: typeof globalThis.fetch): Promise<OfferedSymptom[]> {
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
