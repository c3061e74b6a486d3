import { citationHref, claimHref, entityHref } from '#lib/href.ts';
import { toCsv } from '#lib/workbench/csv.ts';
import { auditTable } from '../../audit/csv-rows.ts';
import { auditList } from '../../audit/lists.ts';
import { type AuditRows, loadAuditList } from '../../audit/load-list.ts';
import { readNarrowed } from '../../audit/narrowed.ts';
import type { RequestHandler } from './$types';

const HREF = { claims: claimHref, citations: citationHref, entities: entityHref };
const AT_ONCE = 500;

/** A whole list of the audit as CSV, with links to the pages of its things. */
export const GET: RequestHandler = async ({ params, url, fetch }) => {
  const list = auditList(params.list);
  const narrowed = readNarrowed(list.key, url.searchParams);
  const first = await loadAuditList(fetch, list.key, { first: AT_ONCE, after: null, narrowed });
  const rows: unknown[] = [...first.rows];
  for (let after = first.next; after !== null;) {
    const page = await loadAuditList(fetch, list.key, { first: AT_ONCE, after, narrowed });
    rows.push(...page.rows);
    after = page.next;
  }
  const table = auditTable(
    { of: first.of, rows } as AuditRows,
    (folder, id) => new URL(HREF[folder](id), url).href,
  );
  return new Response(toCsv(table), {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="audit-${list.key}.csv"`,
    },
  });
};
