import { relationEnum } from '#lib/claim/relation.ts';
import { RELATION_KINDS } from '@jingluo/graph/vocabulary';
import type { Filters } from '#lib/view/filters.ts';
import { PATHS } from '#lib/view/view-state.ts';
import type { ResultOf } from '#lib/graphql/graphql.ts';
import { request } from '#lib/graphql/request.ts';
import type { Level } from '#lib/level/level.ts';
import { PathsQuery } from './explorer.graphql.ts';

type FoundPaths = ResultOf<typeof PathsQuery>;

/** The best paths between two things that use only claims which pass the filters. */
export function loadPaths(
  fetch: typeof globalThis.fetch,
  from: string,
  to: string,
  { relations, minLevel, derived }: Pick<Filters, 'relations' | 'minLevel' | 'derived'>,
): Promise<FoundPaths> {
  return request(fetch, PathsQuery, {
    from,
    to,
    relations: relations.length === RELATION_KINDS.length ? null : relations.map(relationEnum),
    minLevel: minLevel === 'uncited' ? null : (minLevel.toUpperCase() as Level),
    derived,
    first: PATHS,
  });
}
