import { error, redirect } from '@sveltejs/kit';
import { asksAgainstSham } from '#lib/outcome/against-sham.ts';
import { request } from '#lib/graphql/request.ts';
import { entityHref } from '#lib/href.ts';
import { SourcesAboutQuery } from '#lib/page-head/sources-about.graphql.ts';
import { EntityQuery } from './entity.graphql.ts';
import { loadFigure } from './load-figure.ts';
import { loadTerms } from './load-terms.ts';

export async function load({ params: { id }, url, fetch }) {
  const text = id.slice(id.indexOf(':') + 1, 200).replaceAll('-', ' ');
  const [{ entity, nearest, nearby }, { citations }] = await Promise.all([
    request(fetch, EntityQuery, { id, text, start: text.slice(0, -1) }),
    request(fetch, SourcesAboutQuery, { about: id }),
  ]);
  if (entity === null) {
    const names = (nearest.length > 0 ? nearest : nearby).map((hit) => hit.entity.label).join(', ');
    error(404, `Nothing here is called “${id}”.${names && ` Nearest: ${names}.`}`);
  }
  const sham = asksAgainstSham(url.searchParams);
  if (entity.id !== id) redirect(308, entityHref(entity.id, sham ? 'sham' : undefined));
  const [terms, onBody] = await Promise.all([loadTerms(fetch, entity), loadFigure(fetch, entity)]);
  return { entity, sham, sources: citations.totalCount, ...terms, onBody };
}
