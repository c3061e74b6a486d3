import { workKey } from '#lib/basket/works-link.ts';
import { request } from '#lib/graphql/request.ts';
import { WorksBehindQuery } from './explorer.graphql.ts';

const AT_ONCE = 100;

/** The works that speak of any of some claims, each once, in the order of the claims. */
export async function worksBehind(
  claims: readonly string[],
): Promise<{ readonly key: string; readonly name: string }[]> {
  const works = new Map<string, string>();
  for (let start = 0; start < claims.length; start += AT_ONCE) {
    const { nodes } = await request(fetch, WorksBehindQuery, { ids: claims.slice(start, start + AT_ONCE) });
    for (const node of nodes)
      if (node?.__typename === 'Claim')
        for (const { citation } of node.evidence) works.set(workKey(citation.id), citation.shortName);
  }
  return [...works].map(([key, name]) => ({ key, name }));
}
