import {
  ENTITY_KINDS,
  type EntityKind,
  type EvidenceLevel,
  kindOf,
  levelRank,
  RELATION_KINDS,
  type RelationKind,
  STANDINGS,
} from '@jingluo/graph/vocabulary';
import type { Fact, Standing } from '../map/fact.ts';

/** What is shown. Kinds, relations and standings are in the order of the vocabulary. */
export interface Filters {
  readonly kinds: readonly EntityKind[];
  readonly relations: readonly RelationKind[];
  readonly standings: readonly Standing[];
  readonly minLevel: EvidenceLevel;
  /** Whether claims that only follow by rule are shown. */
  readonly derived: boolean;
  /** Whether only claims are shown of which a study reports a result against sham. */
  readonly sham: boolean;
  /** Id of the one work whose claims are shown. */
  readonly work: string | undefined;
}

/** Everything is shown. */
export const NO_FILTERS: Filters = {
  kinds: ENTITY_KINDS,
  relations: RELATION_KINDS,
  standings: STANDINGS,
  minLevel: 'uncited',
  derived: true,
  sham: false,
  work: undefined,
};

/** How many filters are set. All kinds count as one filter, as do all relations and all standings. */
export function countFilters(filters: Filters): number {
  const { kinds, relations, standings, minLevel, derived, sham, work } = filters;
  return [
    kinds.length < ENTITY_KINDS.length,
    relations.length < RELATION_KINDS.length,
    standings.length < STANDINGS.length,
    minLevel !== 'uncited',
    !derived,
    sham,
    work !== undefined,
  ].filter(Boolean).length;
}

/** The ids of the claims of the filter's work; undefined when no work is chosen. */
export type ClaimsOfWork = ReadonlySet<string> | undefined;

/**
 * Whether a claim passes some filters. `always` has entities that are shown whatever their kind: what is in focus does
 * not vanish because its own kind is switched off.
 */
export function filterPredicate(
  filters: Filters,
  ofWork?: ClaimsOfWork,
  always: ReadonlySet<string> = new Set(),
): (fact: Fact) => boolean {
  const kinds = new Set(filters.kinds);
  const relations = new Set(filters.relations);
  const standings = new Set(filters.standings);
  const least = levelRank(filters.minLevel);
  const isShown = (id: string): boolean => always.has(id) || kinds.has(kindOf(id)!);
  return (fact) =>
    relations.has(fact.relation) &&
    standings.has(fact.standing) &&
    levelRank(fact.level) >= least &&
    (filters.derived || !fact.derived) &&
    (!filters.sham || fact.againstSham) &&
    (ofWork === undefined || ofWork.has(fact.id)) &&
    isShown(fact.subject) &&
    isShown(fact.object);
}

/** A list with one value added or removed, in the order of the vocabulary. */
export function toggled<T>(all: readonly T[], shown: readonly T[], value: T): readonly T[] {
  return all.filter((known) => (known === value ? !shown.includes(value) : shown.includes(known)));
}
