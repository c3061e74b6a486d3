import { request } from '#lib/graphql/request.ts';
import { AuditQuery } from './audit.graphql.ts';
import { loadAuditList } from './load-audit-list.ts';

const MOST_CONTESTED = 50;

export async function load({ fetch }) {
  const [{ audit, dataset }, contested] = await Promise.all([
    request(fetch, AuditQuery, {}),
    loadAuditList(fetch, 'contested', { first: MOST_CONTESTED, after: null }),
  ]);
  return { audit, dataset, contested };
}
