import { viewHead } from '#lib/page-head/view-head.ts';
import { answerSearch, IN_LIST } from '#lib/search/answer-search.ts';
import { loadShown, readNeeds } from './load-shown.ts';
import { loadComponents } from './lazy-components.ts';

/** Data and components of a view that is more than the map at rest, by the parameters of its address. */
export async function loadView(fetch: typeof globalThis.fetch, parameters: URLSearchParams) {
  const needs = readNeeds(parameters);
  const { view } = needs;
  const lazyFocus = view.focus === undefined ? undefined : import('#lib/explorer/lazy-focus.ts');
  const components = loadComponents({
    card: view.claim !== undefined,
    thing: needs.thing !== undefined,
    paths: view.to !== undefined,
    table: view.list && view.focus !== undefined,
    list: view.list && view.focus === undefined,
  });
  const { sources, ends, searched, ...shown } = await loadShown(fetch, needs);
  const [searchAnswer, { SearchDetails }] = await Promise.all([
    searched === undefined ? undefined : answerSearch(fetch, searched, IN_LIST),
    loadComponents({ search: searched !== undefined }),
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
    /** For an id that nothing has. */
    searchAnswer,
    lazyFocus: await lazyFocus,
    components: { ...(await components), SearchDetails },
  };
}
