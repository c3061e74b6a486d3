import { isHttpError } from '@sveltejs/kit';
import { request } from '#lib/graphql/request.ts';
import { type Asked, readAsked, toVariables } from './asked.ts';
import { BibliographyQuery } from './bibliography.graphql.ts';

type Fetch = typeof globalThis.fetch;

/** A name of several things is refused with the candidates: the page says so and lists what the rest of it finds. */
export async function load({ url, fetch }) {
  const asked = readAsked(url.searchParams);
  try {
    return { asked, reason: '', ...(await worksFor(fetch, asked)) };
  } catch (failure) {
    if (!isHttpError(failure, 400) || asked.about === '') throw failure;
    const reason = failure.body.message;
    return { asked, reason, ...(await worksFor(fetch, { ...asked, about: '' })) };
  }
}

async function worksFor(fetch: Fetch, asked: Asked) {
  const { citations, dataset } = await request(fetch, BibliographyQuery, toVariables(asked));
  const { nodes: works, totalCount: found, pageInfo } = citations;
  const next = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  return { works, found, next, total: dataset.citations };
}
