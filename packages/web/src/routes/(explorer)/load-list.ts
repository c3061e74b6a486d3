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

/** How many entities of a kind are asked for at most. */
const MOST_LISTED = 500;
/** Up to so many entities are all listed; of more a few of each kind, since a page of all is long to load and of no use. */
const MOST_IN_ALL = 1500;
const FEW = 80;

const byName = new Intl.Collator('en', { numeric: true });

/** Entities by kind and name, with the number of their claims: all of them, or the first of each kind by id. */
export async function loadList(fetch: typeof globalThis.fetch): Promise<ListedKind[]> {
  const kinds = await Promise.all(ENTITY_KINDS.map((kind) => loadKind(fetch, kind)));
  if (kinds.reduce((sum, { total }) => sum + total, 0) <= MOST_IN_ALL) return kinds;
  return kinds.map((kind) => ({ ...kind, entities: kind.entities.slice(0, FEW) }));
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
