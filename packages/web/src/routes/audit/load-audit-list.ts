import { relationEnum } from '#lib/claim/relation.ts';
import type { VariablesOf } from '#lib/graphql/graphql.ts';
import { request } from '#lib/graphql/request.ts';
import {
  type AuditedClaim,
  type AuditedPoint,
  type AuditedWork,
  ContestedQuery,
  DefectiveQuery,
  type Difference,
  DifferencesQuery,
  DoubleCountsQuery,
  NarrowedQuery,
  PointsWithoutStudyQuery,
  RetractedQuery,
  type SharedFamily,
  SingleWorkQuery,
  StudiesWithoutPointQuery,
  UncitedQuery,
  UnresolvedQuery,
  UnusedQuery,
} from './audit.graphql.ts';
import type { AuditListKey } from './audit-lists.ts';
import { hasListFilter, kindEnum, type ListFilter } from './list-filter.ts';

type Fetch = typeof globalThis.fetch;

/** The part of a list to load; the filter is for lists of claims. */
export interface ListPart {
  readonly first: number;
  readonly after: string | null;
  readonly narrowed?: ListFilter | undefined;
}

/** A page of a list, by what it lists. */
export type AuditRows =
  | { readonly of: 'claims'; readonly rows: readonly AuditedClaim[] }
  | { readonly of: 'works'; readonly rows: readonly AuditedWork[] }
  | { readonly of: 'points'; readonly rows: readonly AuditedPoint[] }
  | { readonly of: 'differences'; readonly rows: readonly Difference[] }
  | { readonly of: 'families'; readonly rows: readonly SharedFamily[] };

export type AuditPage = AuditRows & { readonly total: number; readonly next: string | null };

interface Connection<Row> {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly Row[];
}

type ClaimListKey = 'uncited' | 'contested' | 'single-work';

const QUERIES = { uncited: UncitedQuery, contested: ContestedQuery, 'single-work': SingleWorkQuery } as const;
/** The three lists as filters of all claims. */
const AMONG_ALL: Record<ClaimListKey, VariablesOf<typeof NarrowedQuery>> = {
  uncited: { standing: ['UNCITED'] },
  contested: { standing: ['CONTESTED'] },
  'single-work': { works: 1 },
};

/** A page of one of the lists. */
export async function loadAuditList(fetch: Fetch, key: AuditListKey, wanted: ListPart): Promise<AuditPage> {
  const page = { first: wanted.first, after: wanted.after };
  switch (key) {
    case 'uncited':
    case 'contested':
    case 'single-work':
      return { of: 'claims', ...pageOf(await claimsOf(fetch, key, wanted)) };
    case 'unresolved':
      return { of: 'works', ...pageOf((await request(fetch, UnresolvedQuery, page)).audit.list) };
    case 'retracted':
      return { of: 'works', ...pageOf((await request(fetch, RetractedQuery, page)).audit.list) };
    case 'unused':
      return { of: 'works', ...pageOf((await request(fetch, UnusedQuery, page)).audit.list) };
    case 'studies-without-point':
      return { of: 'works', ...pageOf((await request(fetch, StudiesWithoutPointQuery, page)).audit.list) };
    case 'points-without-study':
      return { of: 'points', ...pageOf((await request(fetch, PointsWithoutStudyQuery, page)).audit.list) };
    case 'defective':
      return { of: 'works', ...pageOf((await request(fetch, DefectiveQuery, page)).audit.list) };
    case 'differences':
      return { of: 'differences', ...pageOf((await request(fetch, DifferencesQuery, page)).audit.list) };
    case 'double-counts':
      return { of: 'families', ...pageOf((await request(fetch, DoubleCountsQuery, page)).audit.list) };
  }
}

async function claimsOf(fetch: Fetch, key: ClaimListKey, { narrowed, ...page }: ListPart) {
  if (narrowed === undefined || !hasListFilter(narrowed))
    return (await request(fetch, QUERIES[key], page)).audit.list;
  const { relation, kind } = narrowed;
  const filter = {
    ...AMONG_ALL[key],
    ...(relation && { relation: [relationEnum(relation)] }),
    ...(kind && { kind: [kindEnum(kind)] }),
  };
  return (await request(fetch, NarrowedQuery, { ...filter, ...page })).list;
}

function pageOf<Row>({ nodes, totalCount, pageInfo }: Connection<Row>) {
  return { rows: nodes, total: totalCount, next: pageInfo.hasNextPage ? pageInfo.endCursor : null };
}
