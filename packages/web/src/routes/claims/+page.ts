import { error } from '@sveltejs/kit';
import { isRelationKind } from '@jingluo/graph/vocabulary';
import { relationEnum } from '#lib/claim/relation.ts';
import { request } from '#lib/graphql/request.ts';
import { AllClaimsQuery, ClaimsOfThingQuery } from './claim-list.graphql.ts';
import { claimListTitle } from './claim-list-title.ts';

const ON_A_PAGE = 100;
const DIRECTIONS = { out: 'OUT', in: 'IN' } as const;

/** A page of claims: of a thing (`of`), of a relation, with the thing at one end (`side`). Unknown relations and ends are ignored. */
export async function load({ url, fetch }) {
  const [of, asked = '', wanted, after] = ['of', 'relation', 'side', 'after'].map(
    (name) => url.searchParams.get(name) || undefined,
  );
  const relation = isRelationKind(asked) ? asked : undefined;
  const side = of !== undefined && (wanted === 'out' || wanted === 'in') ? wanted : undefined;
  const page = {
    relation: relation ? [relationEnum(relation)] : null,
    first: ON_A_PAGE,
    after: after ?? null,
  };
  if (of === undefined) {
    const { claims } = await request(fetch, AllClaimsQuery, page);
    return {
      of: undefined,
      relation,
      side,
      after,
      claims,
      title: claimListTitle(undefined, { relation, side }),
    };
  }
  const direction = side === undefined ? 'BOTH' : DIRECTIONS[side];
  const { entity } = await request(fetch, ClaimsOfThingQuery, { of, direction, ...page });
  if (entity === null) error(404, `Nothing here is called “${of.slice(0, 200)}”.`);
  const title = claimListTitle(entity.label, { relation, side });
  return { of: entity.id, relation, side, after, claims: entity.claims, title };
}
