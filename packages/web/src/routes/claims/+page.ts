import { error } from '@sveltejs/kit';
import { isRelationKind, type RelationKind } from '@jingluo/graph/vocabulary';
import { relationEnum } from '#lib/claim/relation.ts';
import { request } from '#lib/graphql/request.ts';
import { AllClaimsQuery, ClaimsInWorkQuery, ClaimsOfThingQuery } from './claim-list.graphql.ts';
import { claimListTitle } from './claim-list-title.ts';

const ON_A_PAGE = 100;
const DIRECTIONS = { out: 'OUT', in: 'IN' } as const;

/**
 * A page of claims: of a thing (`of`), of a relation, with the thing at one end (`side`); or in a work (`by`). Unknown relations
 * and ends are ignored.
 */
export async function load({ url, fetch }) {
  const [of, asked = '', wanted, by, after] = ['of', 'relation', 'side', 'by', 'after'].map(
    (name) => url.searchParams.get(name) || undefined,
  );
  const relation = isRelationKind(asked) ? asked : undefined;
  const side = of !== undefined && (wanted === 'out' || wanted === 'in') ? wanted : undefined;
  const part = { first: ON_A_PAGE, after: after ?? null };
  const page = { relation: relation ? [relationEnum(relation)] : null, ...part };
  if (of === undefined && by !== undefined) {
    const { citation } = await request(fetch, ClaimsInWorkQuery, { by, ...part });
    if (citation === null) error(404, `No source here has the key “${by.slice(0, 200)}”.`);
    return {
      ...NOTHING,
      by: citation.key,
      after,
      claims: citation.claims,
      title: `Claims in ${citation.shortName}`,
    };
  }
  if (of === undefined) {
    const { claims } = await request(fetch, AllClaimsQuery, page);
    return { ...NOTHING, relation, after, claims, title: claimListTitle(undefined, { relation, side }) };
  }
  const direction = side === undefined ? 'BOTH' : DIRECTIONS[side];
  const { entity } = await request(fetch, ClaimsOfThingQuery, { of, direction, ...page });
  if (entity === null) error(404, `Nothing here is called “${of.slice(0, 200)}”.`);
  const title = claimListTitle(entity.label, { relation, side });
  return { ...NOTHING, of: entity.id, relation, side, after, claims: entity.claims, title };
}

const NOTHING = {
  of: undefined as string | undefined,
  by: undefined as string | undefined,
  relation: undefined as RelationKind | undefined,
  side: undefined as 'out' | 'in' | undefined,
};
