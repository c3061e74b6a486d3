import { twinId } from '#lib/claim/claim-id.ts';
import { readLoadingView } from '#lib/view/view-address.ts';
import type { ViewState } from '#lib/view/view-state.ts';
import { request } from '#lib/graphql/request.ts';
import { AtRestQuery } from './at-rest.graphql.ts';
import { ClaimQuery } from './explorer.graphql.ts';
import { loadList } from './load-list.ts';
import { loadPaths } from './load-paths.ts';
import { countSources, loadSpoke, loadThing, loadWorkClaims } from './load-spokes.ts';

/** What is requested for an address. */
export interface Needs {
  readonly view: ViewState;
  /** The thing in Details. */
  readonly thing: string | undefined;
  /** Names of things whose claims are needed: what is in focus, the other end of paths, what is opened. */
  readonly drawn: readonly string[];
}

/** What the parameters of an address need. Others are not read, so that a change of them loads nothing. */
export function readNeeds(parameters: URLSearchParams): Needs {
  const view = readLoadingView(parameters);
  return {
    view,
    thing: view.selected ?? (view.to === undefined ? view.focus : undefined),
    drawn: [view.focus, view.to, ...view.opened.map(({ id }) => id)].filter((id) => id !== undefined),
  };
}

/** Requests what an address needs. */
export async function loadShown(fetch: typeof globalThis.fetch, { view, thing, drawn }: Needs) {
  const isResting = view.focus === undefined && view.claim === undefined;
  const [resting, detailed, sources, card, list, work, ...found] = await Promise.all([
    isResting ? request(fetch, AtRestQuery, {}) : undefined,
    thing === undefined ? undefined : loadThing(fetch, thing),
    thing === undefined ? 0 : countSources(fetch, thing),
    view.claim === undefined
      ? undefined
      : request(fetch, ClaimQuery, { id: view.claim, twin: twinId(view.claim) ?? '' }),
    view.list && view.focus === undefined ? loadList(fetch) : undefined,
    view.filters.work === undefined ? undefined : loadWorkClaims(fetch, view.filters.work),
    ...drawn.map((id) => loadSpoke(fetch, id)),
  ]);
  const [from, to] = [found[0], view.to === undefined ? undefined : found[1]];
  const ends = view.to === undefined ? 1 : 2;
  return {
    dataset: resting?.dataset,
    entity: detailed?.entity ?? undefined,
    sources,
    card: card?.claim ? { claim: card.claim, twin: card.twin } : undefined,
    list,
    work,
    spokes: found.filter((spoke) => spoke !== undefined),
    ends: from && to ? ([from, to] as const) : undefined,
    paths: from && to ? await loadPaths(fetch, from.id, to.id, view.filters) : undefined,
    /** What is searched for: a necessary id that nothing has. */
    searched:
      (view.focus !== undefined && from === undefined ? view.focus : undefined) ??
      (view.to !== undefined && to === undefined ? view.to : undefined) ??
      (card?.claim === null ? view.claim : undefined),
    /** Ids of the link that nothing has, and that can be left out. */
    unknown: [
      ...drawn.filter((_, index) => index >= ends && found[index] === undefined),
      ...(view.selected !== undefined && detailed?.entity === null ? [view.selected] : []),
      ...(view.filters.work !== undefined && work === undefined ? [view.filters.work] : []),
    ],
  };
}
