import { error } from '@sveltejs/kit';
import { citationHref } from '#lib/href.ts';
import { toCsv } from '#lib/workbench/csv.ts';
import { findBoth, loadStudies } from '../studies/load-studies.ts';
import { readStudiesAsked } from '../studies/studies-asked.ts';
import type { Studied } from '../studies/studies.graphql.ts';
import { studiesTable } from '../studies/studies-table.ts';
import type { RequestHandler } from './$types';

/** How many studies are read at once. */
const AT_ONCE = 200;

/** The studies of a symptom or a treatment as CSV, a row for each comparison; filters and order are those of the page. */
export const GET: RequestHandler = async ({ url, fetch }) => {
  const asked = { ...readStudiesAsked(url.searchParams), after: '' };
  const { symptom, treatment, ids, isKnown } = await findBoth(fetch, asked);
  if (!isKnown)
    error(
      404,
      symptom.reason || treatment.reason || 'Studies of what? Give a `symptom`, a `treatment` or both.',
    );
  const rows: Studied[] = [];
  let after: string | null = '';
  while (after !== null) {
    const page: Awaited<ReturnType<typeof loadStudies>> = await loadStudies(
      fetch,
      { ...asked, after },
      ids,
      AT_ONCE,
    );
    rows.push(...page.nodes);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  }
  const name = Object.values(ids)
    .flatMap((id) => (id === null ? [] : [id.slice(id.indexOf(':') + 1)]))
    .join('-');
  const table = studiesTable(rows, (id) => new URL(citationHref(id), url).href);
  return new Response(toCsv(table), {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="studies-${name}.csv"`,
    },
  });
};
