import { error } from '@sveltejs/kit';
import { request } from '#lib/graphql/request.ts';
import { CitationQuery } from './citation.graphql.ts';
import { suggestWorks } from './suggest-works.ts';

export async function load({ params: { id }, fetch }) {
  const { citation } = await request(fetch, CitationQuery, { id });
  if (citation === null) {
    const near = await suggestWorks(fetch, id);
    error(404, { message: `No source here has the key “${id}”.`, near });
  }
  return { citation };
}
