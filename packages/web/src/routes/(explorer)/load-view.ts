import { viewHead } from '#lib/page-head/view-head.ts';
import { answerSearch, ON_PAGE } from '#lib/search/answer-search.ts';
import { loadShown, readNeeds } from './load-shown.ts';
import { loadParts } from './parts.ts';

/** What a view needs that is more than the map at rest. `parameters` are those of its address. */
export async function loadView(fetch: typeof globalThis.fetch, parameters: URLSearchParams) {
  const needs = readNeeds(parameters);
  const { view } = needs;
  const growing = view.focus === undefined ? undefined : import('#lib/explorer/growing.ts');
  const parts = loadParts({
    card: view.claim !== undefined,
    thing: needs.thing !== undefined,
    paths: view.to !== undefined,
    table: view.list && view.focus !== undefined,
    list: view.list && view.focus === undefined,
  });
  const { sources, ends, searched, ...shown } = await loadShown(fetch, needs);
  const [asked, { AskedDetails }] = await Promise.all([
    searched === undefined ? undefined : answerSearch(fetch, searched, ON_PAGE),
    loadParts({ asked: searched !== undefined }),
  ]);
  return {
    ...shown,
    /** Undefined for the map itself. */
    head: viewHead({
      card: shown.card,
      ends,
      paths: shown.paths?.pathSearch.paths ?? [],
      focus: shown.entity,
      sources,
      asked: searched,
      list: view.list,
    }),
    /** What was asked for by a word: typed without script, or an id that nothing has. */
    asked,
    growing: await growing,
    parts: { ...(await parts), AskedDetails },
  };
}
