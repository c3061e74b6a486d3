import { ENTITY_KINDS, type EntityKind } from '@jingluo/graph/vocabulary';
import type { ResultOf } from '#lib/graphql/graphql.ts';
import { request } from '#lib/graphql/request.ts';
import { ListQuery } from './explorer.graphql.ts';

export type ListedEntity = ResultOf<typeof ListQuery>['entities']['nodes'][number];

/** The entities of one kind. */
export interface ListedKind {
  readonly kind: EntityKind;
  /** By name. */
  readonly entities: readonly ListedEntity[];
  /** How many there are, in the list or not. */
  readonly total: number;
}

/** How many entities of a kind are listed: a longer list is of no use to a reader. */
const MOST_LISTED = 1000;

const byName = new Intl.Collator('en', { numeric: true });

/** Entities by kind and name, with the number of their claims: all of them, or the first of each kind by id. */
export function loadList(fetch: typeof globalThis.fetch): Promise<ListedKind[]> {
  return Promise.all(ENTITY_KINDS.map((kind) => loadKind(fetch, kind)));
}

async function loadKind(fetch: typeof globalThis.fetch, kind: EntityKind): Promise<ListedKind> {
  const listed: ListedEntity[] = [];
  const inApi = kind.toUpperCase() as Uppercase<EntityKind>;
  let total: number;
  let after: string | null = null;
  do {
    const { entities }: ResultOf<typeof ListQuery> = await request(fetch, ListQuery, { kind: inApi, after });
    listed.push(...entities.nodes);
    total = entities.totalCount;
    after = entities.pageInfo.hasNextPage ? entities.pageInfo.endCursor : null;
  } while (after !== null && listed.length < MOST_LISTED);
  return { kind, entities: listed.toSorted((a, b) => byName.compare(a.label, b.label)), total };
}
