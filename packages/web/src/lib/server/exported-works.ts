import type { CslItem } from '@jingluo/graph/citations';
import type { ResultOf } from '../graphql/graphql.ts';
import { request } from '../graphql/request.ts';
import { AllWorksQuery, WorksQuery } from './export.graphql.ts';

/** A work to be exported. */
export interface ExportedWork {
  readonly id: string;
  readonly csl: CslItem;
}

type Fetch = typeof globalThis.fetch;

/** The works with these keys in this order, or all by id; unknown keys are left out. */
export async function exportedWorks(
  fetch: Fetch,
  keys: readonly string[] | undefined,
): Promise<ExportedWork[]> {
  if (keys === undefined) return allWorks(fetch);
  if (keys.length === 0) return [];
  const { nodes } = await request(fetch, WorksQuery, { ids: keys.map((key) => `citation:${key}`) });
  return nodes.filter((node): node is ExportedWork => node !== null && 'csl' in node);
}

async function allWorks(fetch: Fetch): Promise<ExportedWork[]> {
  const works: ExportedWork[] = [];
  let after: string | null = null;
  do {
    const { citations }: ResultOf<typeof AllWorksQuery> = await request(fetch, AllWorksQuery, { after });
    works.push(...(citations.nodes as ExportedWork[]));
    after = citations.pageInfo.hasNextPage ? citations.pageInfo.endCursor : null;
  } while (after !== null);
  return works;
}
