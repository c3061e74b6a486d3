import type { ResultOf } from '#lib/graphql/graphql.ts';
import { request } from '#lib/graphql/request.ts';
import { SourcesAboutQuery } from '#lib/page-head/sources-about.graphql.ts';
import { FocusQuery, SpokeQuery, WorkClaimsQuery } from './explorer.graphql.ts';
import { promiseCache } from './promise-cache.ts';

type Fetch = typeof globalThis.fetch;
export type AnsweredSpoke = NonNullable<ResultOf<typeof SpokeQuery>['entity']>;

const cachedSpoke = promiseCache<AnsweredSpoke | undefined>();

/** A thing with its strongest claims; undefined when nothing has this name. */
export function loadSpoke(fetch: Fetch, id: string): Promise<AnsweredSpoke | undefined> {
  return cachedSpoke(id, async () => (await request(fetch, SpokeQuery, { id })).entity ?? undefined);
}

const cachedThing = promiseCache<ResultOf<typeof FocusQuery>>();

/** What Details shows of a thing; its entity is null when nothing has this name. */
export function loadThing(fetch: Fetch, id: string): Promise<ResultOf<typeof FocusQuery>> {
  return cachedThing(id, () => request(fetch, FocusQuery, { id }));
}

const cachedSources = promiseCache<number>();

/** How many sources support or dispute claims about a thing. */
export function countSources(fetch: Fetch, id: string): Promise<number> {
  return cachedSources(
    id,
    async () => (await request(fetch, SourcesAboutQuery, { about: id })).citations.totalCount,
  );
}

export interface WorkClaims {
  readonly id: string;
  readonly name: string;
  readonly claims: readonly string[];
}

const cachedWork = promiseCache<WorkClaims | undefined>();

/** The ids of a work's claims; undefined when there is no such work. */
export function loadWorkClaims(fetch: Fetch, id: string): Promise<WorkClaims | undefined> {
  return cachedWork(id, () => loadAll(fetch, id));
}

type AnsweredWork = ResultOf<typeof WorkClaimsQuery>['citation'];

async function loadAll(fetch: Fetch, id: string): Promise<WorkClaims | undefined> {
  const claims: string[] = [];
  let after: string | null = null;
  let name: string;
  do {
    const { citation }: { citation: AnsweredWork } = await request(fetch, WorkClaimsQuery, { id, after });
    if (citation === null) return undefined;
    const { nodes, pageInfo }: NonNullable<AnsweredWork>['claims'] = citation.claims;
    claims.push(...nodes.map((claim) => claim.id));
    name = citation.shortName;
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return { id, name, claims };
}
