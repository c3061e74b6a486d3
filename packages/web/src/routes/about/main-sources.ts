import type { Source } from './about.graphql.ts';

/** The works with most claims, most first. */
export function mainSources(works: readonly Source[], count: number): Source[] {
  return works.toSorted((a, b) => b.claims.totalCount - a.claims.totalCount).slice(0, count);
}
