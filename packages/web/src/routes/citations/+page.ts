import { request } from '#lib/graphql/request.ts';
import { BibliographyQuery } from './bibliography.graphql.ts';
import { levelAsked, listWorks } from './list-works.ts';

export async function load({ url, fetch }) {
  const text = url.searchParams.get('q')?.trim() ?? '';
  const level = levelAsked(url.searchParams.get('level'));
  const { citations, dataset } = await request(fetch, BibliographyQuery, { text: text || null });
  return { text, level, works: listWorks(citations.nodes, level), total: dataset.citations };
}
