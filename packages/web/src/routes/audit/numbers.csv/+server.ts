import { request } from '#lib/graphql/request.ts';
import { toCsv } from '#lib/workbench/csv.ts';
import { AuditQuery } from '../audit.graphql.ts';
import { numbersTable } from '../numbers-table.ts';
import type { RequestHandler } from './$types';

/** The numbers of the audit by relation and by kind, as CSV. */
export const GET: RequestHandler = async ({ fetch }) => {
  const { audit } = await request(fetch, AuditQuery, {});
  return new Response(toCsv(numbersTable(audit)), {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="audit-numbers.csv"',
    },
  });
};
