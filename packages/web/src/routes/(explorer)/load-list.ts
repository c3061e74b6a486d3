import type { ResultOf } from '#lib/graphql/graphql.ts';
import { request } from '#lib/graphql/request.ts';
import { ListQuery } from './explorer.graphql.ts';

export type ListedEntity = ResultOf<typeof ListQuery>['entities']['nodes'][number];

const byName = new Intl.Collator('en', { numeric: true });

/** Every entity by its name, with the number of its claims. */
export async function loadList(fetch: typeof globalThis.fetch): Promise<ListedEntity[]> {
  const listed: ListedEntity[] = [];
  let after: string | null = null;
  do {
    const { entities }: ResultOf<typeof ListQuery> = await request(fetch, ListQuery, { after });
    listed.push(...entities.nodes);
    after = entities.pageInfo.hasNextPage ? entities.pageInfo.endCursor : null;
  } while (after !== null);
  return listed.toSorted((a, b) => byName.compare(a.label, b.label));
}
