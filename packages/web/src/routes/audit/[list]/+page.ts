import { error } from '@sveltejs/kit';
import { isRelationKind } from '@jingluo/graph/vocabulary';
import { relationEnum } from '#lib/components/relation.ts';
import { AUDIT_LISTS, auditList } from '../lists.ts';
import { loadAuditList } from '../load-list.ts';

const ON_A_PAGE = 100;

export async function load({ params, url, fetch }) {
  const list = auditList(params.list);
  if (list === undefined) {
    error(
      404,
      `The audit has no list “${params.list}”. It has ${AUDIT_LISTS.map(({ key }) => key).join(', ')}.`,
    );
  }
  const asked = url.searchParams.get('relation') ?? '';
  const after = url.searchParams.get('after');
  const relation =
    isRelationKind(asked) && (list.key === 'uncited' || list.key === 'contested') ? asked : undefined;
  const page = await loadAuditList(fetch, list.key, {
    first: ON_A_PAGE,
    after,
    relation: relation && relationEnum(relation),
  });
  return { key: list.key, title: list.title, words: list.words, relation, after, page };
}
