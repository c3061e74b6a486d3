import { twinId } from '#lib/claim/claim-id.ts';
import { readView } from '#lib/explorer/read-view.ts';
import { request } from '#lib/graphql/request.ts';
import { answerSearch, ON_PAGE } from '#lib/search/answer-search.ts';
import { viewHead } from '#lib/page-head/view-head.ts';
import { AtRestQuery } from './at-rest.graphql.ts';
import { ClaimQuery } from './explorer.graphql.ts';
import { loadList } from './load-list.ts';
import { loadPaths } from './load-paths.ts';
import { countSources, loadSpoke, loadThing, loadWorkClaims } from './load-spokes.ts';
import { loadParts } from './parts.ts';

/** What a view needs that is more than the map at rest. `parameters` are those of its address. */
export async function loadView(fetch: typeof globalThis.fetch, parameters: URLSearchParams) {
  const asked = new URLSearchParams(
    ['focus', 'to', 'open', 'selected', 'claim', 'work', 'view'].flatMap((name) => {
      const value = parameters.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
  // Paths are searched along what the filters leave; only then do filters ask the graph again.
  if (asked.has('to'))
    for (const name of ['level', 'relations', 'derived']) asked.set(name, parameters.get(name) ?? '');
  const { view } = readView(asked);
  const q = parameters.get('q') ?? undefined;
  const shown = view.selected ?? (view.to === undefined ? view.focus : undefined);
  const ids = [view.focus, view.to, ...view.opened.map(({ id }) => id)].filter((id) => id !== undefined);
  const growing = view.focus === undefined ? undefined : import('#lib/explorer/growing.ts');
  const needed = loadParts({
    card: view.claim !== undefined,
    thing: shown !== undefined,
    paths: view.to !== undefined,
    table: view.list && view.focus !== undefined,
    list: view.list && view.focus === undefined,
  });

  const [resting, detailed, sources, card, list, work, ...spokes] = await Promise.all([
    view.focus === undefined && view.claim === undefined && q === undefined
      ? request(fetch, AtRestQuery, {})
      : undefined,
    shown === undefined ? undefined : loadThing(fetch, shown),
    shown === undefined ? 0 : countSources(fetch, shown),
    view.claim === undefined
      ? undefined
      : request(fetch, ClaimQuery, { id: view.claim, twin: twinId(view.claim) ?? '' }),
    view.list && view.focus === undefined ? loadList(fetch) : undefined,
    view.filters.work === undefined ? undefined : loadWorkClaims(fetch, view.filters.work),
    ...ids.map((id) => loadSpoke(fetch, id)),
  ]);
  const [from, to] = [spokes[0], view.to === undefined ? undefined : spokes[1]];
  const paths = from && to ? await loadPaths(fetch, from.id, to.id, view.filters) : undefined;
  const missing =
    q ??
    (view.focus !== undefined && from === undefined ? view.focus : undefined) ??
    (view.to !== undefined && to === undefined ? view.to : undefined) ??
    (card?.claim === null ? view.claim : undefined);
  const [answer, askedParts, parts] = await Promise.all([
    missing === undefined ? undefined : answerSearch(fetch, missing, ON_PAGE),
    loadParts({ asked: missing !== undefined }),
    needed,
  ]);
  return {
    /** Undefined for the map itself. */
    head: viewHead({
      card: card?.claim ? { claim: card.claim, twin: card.twin } : undefined,
      ends: from && to ? [from, to] : undefined,
      paths: paths?.pathSearch.paths ?? [],
      focus: detailed?.entity ?? undefined,
      sources,
      asked: missing,
      list: view.list,
    }),
    dataset: resting?.dataset,
    entity: detailed?.entity ?? undefined,
    card: card?.claim ? { claim: card.claim, twin: card.twin } : undefined,
    list,
    work,
    spokes: spokes.filter((spoke) => spoke !== undefined),
    paths,
    /** Ids of the link that nothing has, and that can be done without. */
    unknown: [
      ...ids
        .slice(view.to === undefined ? 1 : 2)
        .filter((_, index) => !spokes[index + (view.to === undefined ? 1 : 2)]),
      ...(view.selected !== undefined && detailed?.entity === null ? [view.selected] : []),
      ...(view.filters.work !== undefined && work === undefined ? [view.filters.work] : []),
    ],
    /** What was asked for by a word: typed without script, or an id that nothing has. */
    asked: answer,
    growing: await growing,
    parts: { ...parts, AskedDetails: askedParts.AskedDetails },
  };
}
