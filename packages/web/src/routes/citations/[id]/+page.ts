import { error } from '@sveltejs/kit';
import { request } from '#lib/graphql/request.ts';
import { CitationQuery } from './citation.graphql.ts';

export async function load({ params: { id }, fetch }) {
  const { citation } = await request(fetch, CitationQuery, { id });
  if (citation === null) error(404, `No work here has the key “${id}”. The list of works is at /citations.`);
  return { citation };
}
