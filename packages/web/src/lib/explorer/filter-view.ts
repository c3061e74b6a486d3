import { ENTITY_KINDS } from '@jingluo/graph/vocabulary';
import type { MapFilter } from '../map/map-scene.ts';
import type { Fact } from '../map/fact.ts';
import { countFilters, type Filters, type ClaimsOfWork, filterPredicate } from '../view/filters.ts';
import type { ViewState } from '../view/view-state.ts';

/** The ids of the claims of the filter's work; undefined when no work is chosen. */
export function claimsOf(work: { readonly claims: readonly string[] } | undefined): ClaimsOfWork {
  return work && new Set(work.claims);
}

/** Whether a claim passes the filters of a view. Things in focus or expanded are shown with any kind. */
export function viewPredicate(
  { focus, to, opened, filters }: ViewState,
  ofWork: ClaimsOfWork,
): (fact: Fact) => boolean {
  const always = [focus, to, ...opened.map(({ id }) => id)];
  return filterPredicate(filters, ofWork, new Set(always.filter((id) => id !== undefined)));
}

/** How the filters change the whole map; by kinds alone until its claims are loaded. */
export function mapFilter(
  filters: Filters,
  facts: readonly Fact[] | undefined,
  ofWork: ClaimsOfWork,
): MapFilter {
  const kinds = new Set<string>(filters.kinds);
  const byClaims = { ...filters, kinds: ENTITY_KINDS };
  if (facts === undefined || countFilters(byClaims) === 0) return { kinds, touched: undefined };
  const passes = filterPredicate(byClaims, ofWork);
  return {
    kinds,
    touched: new Set(facts.filter(passes).flatMap(({ subject, object }) => [subject, object])),
  };
}
