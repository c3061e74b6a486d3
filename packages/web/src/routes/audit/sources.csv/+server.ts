import { error } from '@sveltejs/kit';
import { citationHref, claimHref } from '#lib/href.ts';
import { toCsv } from '#lib/workbench/csv.ts';
import { compareSources } from '../sources/compare-sources.ts';
import { loadSources } from '../sources/load-sources.ts';
import { sourcesTable } from '../sources/sources-table.ts';
import type { RequestHandler } from './$types';

const HREF = { claims: claimHref, citations: citationHref };

/** What works say about one point, side by side, as CSV; `point` is a code, a name or an id. */
export const GET: RequestHandler = async ({ url, fetch }) => {
  const { point, reason } = await loadSources(fetch, url.searchParams.get('point') ?? '');
  if (point === null) error(404, reason || 'Which point? Give its code or name as `point`.');
  const code = point.id.replace('acupoint:', '');
  const comparison = compareSources(point.claims.nodes);
  const table = sourcesTable(code, comparison, (folder, id) => new URL(HREF[folder](id), url).href);
  return new Response(toCsv(table), {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="sources-${code}.csv"`,
    },
  });
};
