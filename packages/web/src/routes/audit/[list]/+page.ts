import { auditList } from '../lists.ts';
import { loadAuditList } from '../load-list.ts';
import { readNarrowed } from '../narrowed.ts';

const ON_A_PAGE = 100;

export async function load({ params, url, fetch }) {
  const list = auditList(params.list);
  const narrowed = readNarrowed(list.key, url.searchParams);
  const after = url.searchParams.get('after');
  const page = await loadAuditList(fetch, list.key, { first: ON_A_PAGE, after, narrowed });
  return { key: list.key, title: list.title, words: list.words, narrowed, after, page };
}
