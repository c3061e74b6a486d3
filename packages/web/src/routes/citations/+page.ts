import { isHttpError } from '@sveltejs/kit';
import { request } from '#lib/graphql/request.ts';
import { type BibliographyFilter, readFilter, filterVariables } from './bibliography-filter.ts';
import { BibliographyQuery } from './bibliography.graphql.ts';

type Fetch = typeof globalThis.fetch;

/** The API refuses a name of several things and names them: the page says so and lists what the other filters find. */
export async function load({ url, fetch }) {
  const asked = readFilter(url.searchParams);
  try {
    return { asked, reason: '', ...(await worksFor(fetch, asked)) };
  } catch (failure) {
    if (!isHttpError(failure, 400) || asked.about === '') throw failure;
    const reason = failure.body.message;
    return { asked, reason, ...(await worksFor(fetch, { ...asked, about: '' })) };
  }
}

async function worksFor(fetch: Fetch, asked: BibliographyFilter) {
  const { citations, dataset } = await request(fetch, BibliographyQuery, filterVariables(asked));
  const { nodes: works, totalCount: found, pageInfo } = citations;
  const next = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  return { works, found, next, total: dataset.citations };
}
