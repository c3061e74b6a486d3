import { browser } from '$app/env';
import type { ResultOf } from '#lib/graphql/graphql.ts';
import { request } from '#lib/graphql/request.ts';
import { SpokeQuery, WorkClaimsQuery } from './explorer.graphql.ts';

type Fetch = typeof globalThis.fetch;
export type AnsweredSpoke = NonNullable<ResultOf<typeof SpokeQuery>['entity']>;

/** What was loaded in this tab; a graph does not change under a page. */
const kept = new Map<string, Promise<AnsweredSpoke | undefined>>();

/** A thing with its strongest claims; undefined when nothing is called so. */
export function loadSpoke(fetch: Fetch, id: string): Promise<AnsweredSpoke | undefined> {
  const loaded = kept.get(id);
  if (loaded !== undefined) return loaded;
  const loading = request(fetch, SpokeQuery, { id }).then(({ entity }) => entity ?? undefined);
  if (browser) {
    kept.set(id, loading);
    loading.catch(() => kept.delete(id));
  }
  return loading;
}

export interface WorkClaims {
  readonly id: string;
  readonly name: string;
  readonly claims: readonly string[];
}

const keptWorks = new Map<string, Promise<WorkClaims | undefined>>();

/** The ids of a work's claims; undefined when there is no such work. */
export function loadWorkClaims(fetch: Fetch, id: string): Promise<WorkClaims | undefined> {
  const loaded = keptWorks.get(id);
  if (loaded !== undefined) return loaded;
  const loading = loadAll(fetch, id);
  if (browser) {
    keptWorks.set(id, loading);
    loading.catch(() => keptWorks.delete(id));
  }
  return loading;
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
