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
import type { Fact, Standing } from '../map/fact.ts';
import type { Filters, ClaimsOfWork } from '../view/filters.ts';
import type { Spoke } from './spoke.ts';

/** Which facets a claim satisfies. */
function facets(fact: Fact, filters: Filters, ofWork: ClaimsOfWork) {
  return {
    kinds: [fact.subject, fact.object].every((id) => filters.kinds.includes(kindOf(id)!)),
    relations: filters.relations.includes(fact.relation),
    standings: filters.standings.includes(fact.standing),
    level: levelRank(fact.level) >= levelRank(filters.minLevel),
    derived: filters.derived || !fact.derived,
    work: ofWork === undefined || ofWork.has(fact.id),
  };
}

/** How much each choice of a filter would show, the other filters being as they are. */
export interface FilterCounts {
  /** Entities. */
  readonly kinds: ReadonlyMap<EntityKind, number>;
  /** Claims, as all the following. */
  readonly relations: ReadonlyMap<RelationKind, number>;
  readonly standings: ReadonlyMap<Standing, number>;
  /** Without derived claims, which are counted in `derived`. */
  readonly levels: ReadonlyMap<EvidenceLevel, number>;
  readonly derived: number;
  /** What passes all filters. */
  readonly shown: number;
  /** What does not. */
  readonly hidden: number;
}

/** Counts claims and entities for each choice of a filter. */
export function countFacts(facts: Iterable<Fact>, filters: Filters, ofWork?: ClaimsOfWork): FilterCounts {
  const entities = new Map(ENTITY_KINDS.map((kind) => [kind, new Set<string>()]));
  const relations = new Map(RELATION_KINDS.map((kind) => [kind, 0]));
  const standings = new Map(STANDINGS.map((standing) => [standing, 0]));
  const levels = new Map(EVIDENCE_LEVELS.map((level) => [level, 0]));
  let [derived, shown, hidden] = [0, 0, 0];
  for (const fact of facts) {
    const holds = facets(fact, filters, ofWork);
    const failed = Object.entries(holds).filter(([, does]) => !does);
    if (failed.length > 0) hidden += 1;
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
    hidden,
  };
}

/** The same for the claims of opened things; a claim between two of them counts once. */
export function countAround(spokes: Iterable<Spoke>, filters: Filters, ofWork: ClaimsOfWork): FilterCounts {
  const claims = new Map<string, Fact>();
  for (const spoke of spokes) for (const claim of spoke.claims) claims.set(claim.id, claim);
  return countFacts(claims.values(), filters, ofWork);
}
