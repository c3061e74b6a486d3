import { loadChosen, loadOthers } from './load-compared.ts';
import { sideBySide } from './side-by-side.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, url }) => {
  const asked = await loadChosen(fetch, url.searchParams);
  const things = asked.flatMap(({ thing }) => thing ?? []);
  const entities = things.map(({ entity }) => entity);
  const kinds = new Set(entities.map(({ kind }) => kind));
  const isSame = new Set(entities.map(({ id }) => id)).size < entities.length;
  const isComplete = things.length === asked.length && things.length > 1 && kinds.size === 1 && !isSame;
  const [first] = entities;
  return {
    asked: asked.map(({ text, thing, ...rest }) => ({ text, entity: thing?.entity, ...rest })),
    isSame,
    aspects: isComplete ? sideBySide(things) : [],
    isComplete,
    /** Things to compare with, if only one is chosen. */
    others: entities.length === 1 && first ? await loadOthers(fetch, first.kind) : undefined,
    of: url.searchParams.get('of') ?? undefined,
    isTable: url.searchParams.get('view') === 'table',
  };
};
