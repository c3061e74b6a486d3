import { request } from '#lib/graphql/request.ts';
import { readAsked, toVariables } from './asked.ts';
import { BibliographyQuery } from './bibliography.graphql.ts';

export async function load({ url, fetch }) {
  const asked = readAsked(url.searchParams);
  const { citations, dataset } = await request(fetch, BibliographyQuery, toVariables(asked));
  const { nodes: works, totalCount: found, pageInfo } = citations;
  return {
    asked,
    works,
    found,
    next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
    total: dataset.citations,
  };
}
