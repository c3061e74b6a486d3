import { ENTITY_KINDS } from '@jingluo/graph/vocabulary';
import type { MapFilter } from '../map/map-scene.ts';
import type { Fact } from '../map/fact.ts';
import { countFilters, type Filters, type OfWork, passer } from '../view/filters.ts';
import type { Way } from './path-seats.ts';
import type { Spoke } from './spoke.ts';
import type { ViewState } from '../view/view-state.ts';

/** The view once it is known what its names stand for: by id, and without what nothing is called. */
export function knownView(view: ViewState, found: readonly { readonly id: string }[]): ViewState {
  if (view.focus === undefined) return view;
  const known = new Set(found.map(({ id }) => id));
  return {
    ...view,
    focus: found[0]?.id,
    to: view.to === undefined ? undefined : found[1]?.id,
    opened: view.opened.filter(({ id }) => known.has(id)),
  };
}

export function spokesById(spokes: readonly Spoke[]): Map<string, Spoke> {
  return new Map(spokes.map((spoke) => [spoke.id, spoke]));
}

/** The ids of a work's claims, when one work is asked for. */
export function claimsOf(work: { readonly claims: readonly string[] } | undefined): OfWork {
  return work && new Set(work.claims);
}

/** The test that the filters of a view are; what it has in focus or opened is shown whatever its kind. */
export function passerFor(
  { focus, to, opened, filters }: ViewState,
  ofWork: OfWork,
): (fact: Fact) => boolean {
  const always = [focus, to, ...opened.map(({ id }) => id)];
  return passer(filters, ofWork, new Set(always.filter((id) => id !== undefined)));
}

/** The claims of the path that is singled out; undefined when none is. */
export function singledClaims(
  ways: readonly Way[],
  path: number | undefined,
): ReadonlySet<string> | undefined {
  const way = path === undefined ? undefined : ways[path - 1];
  return way && new Set(way.hops.flatMap((claims) => claims.map(({ id }) => id)));
}

/** How the whole map is filtered; by kinds alone until its claims are there. */
export function mapFilter(filters: Filters, facts: readonly Fact[] | undefined, ofWork: OfWork): MapFilter {
  const kinds = new Set<string>(filters.kinds);
  const byClaims = { ...filters, kinds: ENTITY_KINDS };
  if (facts === undefined || countFilters(byClaims) === 0) return { kinds, touched: undefined };
  const passes = passer(byClaims, ofWork);
  return {
    kinds,
    touched: new Set(facts.filter(passes).flatMap(({ subject, object }) => [subject, object])),
  };
}
