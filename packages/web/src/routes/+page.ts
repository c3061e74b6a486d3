import { twinId } from '#lib/components/claim-id.ts';
import { readView } from '#lib/explorer/read-view.ts';
import { request } from '#lib/graphql/request.ts';
import type { PageLoad } from './$types';
import { AtRestQuery, ClaimQuery, FocusQuery } from './explorer.graphql.ts';
import { loadList } from './load-list.ts';
import { loadPaths } from './load-paths.ts';
import { loadSpoke, loadWorkClaims } from './load-spokes.ts';
import { SearchQuery } from './search.graphql.ts';

/**
 * What the view of the address needs. Only the parameters that are read here make it load again: filters, places and
 * hidden things do not.
 */
export const load: PageLoad = async ({ data, fetch, url }) => {
  const asked = new URLSearchParams(
    ['focus', 'to', 'open', 'selected', 'claim', 'work', 'view'].flatMap((name) => {
      const value = url.searchParams.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
  // Paths are searched along what the filters leave; only then do filters ask the graph again.
  if (asked.has('to'))
    for (const name of ['level', 'relations', 'derived']) asked.set(name, url.searchParams.get(name) ?? '');
  const { view } = readView(asked);
  const q = url.searchParams.get('q') ?? undefined;
  const shown = view.selected ?? (view.to === undefined ? view.focus : undefined);
  const ids = [view.focus, view.to, ...view.opened.map(({ id }) => id)].filter((id) => id !== undefined);

  const [resting, detailed, card, list, work, ...spokes] = await Promise.all([
    view.focus === undefined && view.claim === undefined && q === undefined
      ? request(fetch, AtRestQuery, {})
      : undefined,
    shown === undefined ? undefined : request(fetch, FocusQuery, { id: shown }),
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
  const hits =
    missing === undefined
      ? undefined
      : await request(fetch, SearchQuery, { text: missing.slice(0, 200), kinds: null });
  return {
    ...data,
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
    asked: missing === undefined ? undefined : { text: missing, hits: hits?.search ?? [] },
  };
};
