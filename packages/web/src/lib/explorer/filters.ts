import {
  ENTITY_KINDS,
  type EntityKind,
  EVIDENCE_LEVELS,
  type EvidenceLevel,
  kindOf,
  levelRank,
  RELATION_KINDS,
  type RelationKind,
  STANDINGS,
} from '@jingluo/graph/vocabulary';
import type { Fact, Standing } from './fact.ts';

/** What a reader wants to see. Kinds, relations and standings are those that are shown, in the order of the vocabulary. */
export interface Filters {
  readonly kinds: readonly EntityKind[];
  readonly relations: readonly RelationKind[];
  readonly standings: readonly Standing[];
  readonly minLevel: EvidenceLevel;
  /** Whether claims that only follow by rule are shown. */
  readonly derived: boolean;
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
  work: undefined,
};

/** How many filters are set, each sort counted once. */
export function countFilters({ kinds, relations, standings, minLevel, derived, work }: Filters): number {
  return [
    kinds.length < ENTITY_KINDS.length,
    relations.length < RELATION_KINDS.length,
    standings.length < STANDINGS.length,
    minLevel !== 'uncited',
    !derived,
    work !== undefined,
  ].filter(Boolean).length;
}

/** The one work that is asked for: the ids of its claims, undefined while every work is shown. */
export type OfWork = ReadonlySet<string> | undefined;

/** Which facets a claim satisfies. */
function facets(fact: Fact, filters: Filters, ofWork: OfWork) {
  return {
    kinds: [fact.subject, fact.object].every((id) => filters.kinds.includes(kindOf(id)!)),
    relations: filters.relations.includes(fact.relation),
    standings: filters.standings.includes(fact.standing),
    level: levelRank(fact.level) >= levelRank(filters.minLevel),
    derived: filters.derived || !fact.derived,
    work: ofWork === undefined || ofWork.has(fact.id),
  };
}

/**
 * The test that the filters are. `always` names entities that are shown whatever their kind: what is in focus does
 * not vanish because its own kind is switched off.
 */
export function passer(
  filters: Filters,
  ofWork?: OfWork,
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
    (ofWork === undefined || ofWork.has(fact.id)) &&
    isShown(fact.subject) &&
    isShown(fact.object);
}

/** How much stands behind each choice of a filter while all the other filters hold. */
export interface FilterCounts {
  /** Entities. */
  readonly kinds: ReadonlyMap<EntityKind, number>;
  /** Claims, as all the following. */
  readonly relations: ReadonlyMap<RelationKind, number>;
  readonly standings: ReadonlyMap<Standing, number>;
  /** Without what only follows by rule, which is counted by itself. */
  readonly levels: ReadonlyMap<EvidenceLevel, number>;
  readonly derived: number;
  /** What passes all filters. */
  readonly shown: number;
}

/** Counts beside the choices: each says what would be shown of it, the other filters being as they are. */
export function countFacts(facts: Iterable<Fact>, filters: Filters, ofWork?: OfWork): FilterCounts {
  const entities = new Map(ENTITY_KINDS.map((kind) => [kind, new Set<string>()]));
  const relations = new Map(RELATION_KINDS.map((kind) => [kind, 0]));
  const standings = new Map(STANDINGS.map((standing) => [standing, 0]));
  const levels = new Map(EVIDENCE_LEVELS.map((level) => [level, 0]));
  let [derived, shown] = [0, 0];
  for (const fact of facts) {
    const holds = facets(fact, filters, ofWork);
    const failed = Object.entries(holds).filter(([, does]) => !does);
    if (failed.length > 1) continue;
    const only = failed[0]?.[0];
    const open = (facet: keyof typeof holds): boolean => only === undefined || only === facet;
    if (only === undefined) shown += 1;
    if (open('kinds')) for (const id of [fact.subject, fact.object]) entities.get(kindOf(id)!)!.add(id);
    if (open('relations')) relations.set(fact.relation, relations.get(fact.relation)! + 1);
    if (open('standings')) standings.set(fact.standing, standings.get(fact.standing)! + 1);
    if (open('level') && !fact.derived) levels.set(fact.level, levels.get(fact.level)! + 1);
    if (open('derived') && fact.derived) derived += 1;
  }
  return {
    kinds: new Map([...entities].map(([kind, ids]) => [kind, ids.size])),
    relations,
    standings,
    levels,
    derived,
    shown,
  };
}

/** A list with one value put in or taken out, in the order of the vocabulary. */
export function toggled<T>(all: readonly T[], shown: readonly T[], value: T): readonly T[] {
  return all.filter((known) => (known === value ? !shown.includes(value) : shown.includes(known)));
}
