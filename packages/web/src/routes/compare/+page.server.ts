import { fitting, shownSources } from './fitting.ts';
import { loadChosen, loadOthers } from './load-compared.ts';
import { sideBySide } from './side-by-side.ts';
import type { PageServerLoad } from './$types';

/** Compared on the server: a page has what is shown of two things, and not all the claims about them. */
export const load: PageServerLoad = async ({ fetch, url }) => {
  const asked = await loadChosen(fetch, url.searchParams);
  const things = asked.flatMap(({ thing }) => thing ?? []);
  const entities = things.map(({ entity }) => entity);
  const kinds = new Set(entities.map(({ kind }) => kind));
  const isSame = new Set(entities.map(({ id }) => id)).size < entities.length;
  const isComplete = things.length === asked.length && things.length > 1 && kinds.size === 1 && !isSame;
  const [first] = entities;
  const of = url.searchParams.get('of') ?? undefined;
  const aspects = isComplete ? sideBySide(things) : [];
  return {
    asked: asked.map(({ text, thing, ...rest }) => ({ text, entity: thing?.entity, ...rest })),
    isSame,
    aspects: fitting(aspects, of),
    /** The sources of what is shown. */
    sources: shownSources(aspects, of),
    /** Of each of the things the claims that were not compared, since it has very many. */
    left: things.map(({ left }) => left),
    isComplete,
    /** Things to compare with, if only one is chosen. */
    others: entities.length === 1 && first ? await loadOthers(fetch, first.kind) : undefined,
    of,
    isTable: url.searchParams.get('view') === 'table',
  };
};
