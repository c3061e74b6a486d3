import type { ResultOf } from '../graphql/graphql.ts';
import { request } from '../graphql/request.ts';
import { WorksOfEntityQuery } from './basket.graphql.ts';
import { MOST_WORKS, workKey } from './works-link.ts';

type Page = ResultOf<typeof WorksOfEntityQuery>['claims'];

/** The keys of the works with evidence about an entity, those of its strongest claims first. Empty for an unknown entity. */
export async function worksOfEntity(fetch: typeof globalThis.fetch, id: string): Promise<string[]> {
  const works = new Set<string>();
  let after: string | null = null;
  do {
    const { claims }: { claims: Page } = await request(fetch, WorksOfEntityQuery, { id, after });
    for (const { citation } of claims.nodes.flatMap(({ evidence }) => evidence))
      works.add(workKey(citation.id));
    after = claims.pageInfo.hasNextPage ? claims.pageInfo.endCursor : null;
  } while (after !== null && works.size < MOST_WORKS);
  return [...works].slice(0, MOST_WORKS);
}
