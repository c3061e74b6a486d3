import { basket } from '#lib/basket/basket.svelte.ts';
import { workKey } from '#lib/basket/works-link.ts';
import { request } from '#lib/graphql/request.ts';
import { countWorks } from '#lib/level/level.ts';
import { WorksBehindQuery } from './explorer.graphql.ts';

const AT_ONCE = 100;

/** The works with evidence for or against some claims, each once, in the order of the claims. */
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

/** Puts the works behind some claims into the basket, and returns words for how many it holds then. */
export async function addWorksBehind(claims: readonly string[]): Promise<string> {
  const works = await worksBehind(claims);
  basket.add(works.map(({ key }) => key));
  return `${countWorks(works.length)} behind it, ${countWorks(basket.works.length)} in the basket`;
}
