import { error } from '@sveltejs/kit';
import { isRelationKind } from '@jingluo/graph/vocabulary';
import { relationEnum } from '#lib/claim/relation.ts';
import { request } from '#lib/graphql/request.ts';
import { AGAINST_SHAM, asksAgainstSham } from '#lib/outcome/against-sham.ts';
import { ClaimListQuery } from './claim-list.graphql.ts';
import { claimListTitle } from './claim-list-title.ts';

const ON_A_PAGE = 100;
const ENDS = { out: 'subject', in: 'object' } as const;

/**
 * A page of claims: of a thing (`of`), of a relation, with the thing at one end (`side`); or in a work (`by`); all, or those of
 * which a study reports a result against sham (`against`). Unknown relations and ends are ignored.
 */
export async function load({ url, fetch }) {
  const [of, askedRelation = '', askedSide, askedWork, after] = ['of', 'relation', 'side', 'by', 'after'].map(
    (name) => url.searchParams.get(name) || undefined,
  );
  const by = of === undefined ? askedWork : undefined;
  const relation = by === undefined && isRelationKind(askedRelation) ? askedRelation : undefined;
  const side = of !== undefined && (askedSide === 'out' || askedSide === 'in') ? askedSide : undefined;
  const against = asksAgainstSham(url.searchParams) ? 'sham' : undefined;
  const all = {
    ...(of === undefined ? {} : { [side === undefined ? 'entity' : ENDS[side]]: of }),
    ...(by === undefined ? {} : { citation: by }),
    ...(relation === undefined ? {} : { relation: [relationEnum(relation)] }),
  };
  const tested = { ...all, ...AGAINST_SHAM };
  const { entity, citation, ...found } = await request(fetch, ClaimListQuery, {
    of: of ?? '',
    by: by ?? '',
    listed: against === undefined ? all : tested,
    all,
    tested,
    first: ON_A_PAGE,
    after: after ?? null,
  });
  if (by !== undefined && citation === null) error(404, `No source here has the key “${by.slice(0, 200)}”.`);
  if (of !== undefined && entity === null) error(404, `Nothing here is called “${of.slice(0, 200)}”.`);
  return {
    of: entity?.id,
    by: citation?.key,
    relation,
    side,
    against,
    after,
    claims: found.claims,
    counts: { all: found.all.totalCount, tested: found.tested.totalCount },
    title: citation ? `Claims in ${citation.shortName}` : claimListTitle(entity?.label, { relation, side }),
  };
}
