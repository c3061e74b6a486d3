import { ENTITY_KINDS, RELATION_KINDS } from '@jingluo/graph/vocabulary';
import { relationEnum } from '../components/relation.ts';
import { PATHS, type ViewState } from '../explorer/view-state.ts';
import type { Level } from '../level.ts';
import type { Question } from './link.ts';
import { showQuery } from './show-query.ts';

/** The question that gives what the explorer draws for a view. */
export function explorerQuery({ focus, to, opened, filters }: ViewState): Question {
  const narrowed = {
    minLevel: filters.minLevel === 'uncited' ? undefined : (filters.minLevel.toUpperCase() as Level),
    derived: filters.derived ? undefined : false,
    relations:
      filters.relations.length === RELATION_KINDS.length ? undefined : filters.relations.map(relationEnum),
  };
  if (focus === undefined) return showQuery({ view: 'map' });
  if (to !== undefined) return showQuery({ view: 'paths', from: focus, to, first: PATHS, ...narrowed });
  const kinds =
    filters.kinds.length === ENTITY_KINDS.length
      ? undefined
      : filters.kinds.map((kind) => kind.toUpperCase());
  const ids = [...new Set([focus, ...opened.map(({ id }) => id)])];
  return showQuery({ view: 'focus', ids, kinds, ...narrowed });
}
