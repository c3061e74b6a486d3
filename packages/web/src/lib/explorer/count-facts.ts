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
  readonly againstSham: number;
  /** What passes all filters. */
  readonly shown: number;
  /** What does not. */
  readonly hidden: number;
}

const NONE: ReadonlySet<string> = new Set();

/** Counts claims and entities for each choice of a filter; headings are no entities to count. */
export function countFacts(
  facts: Iterable<Fact>,
  filters: Filters,
  ofWork?: ClaimsOfWork,
  headings: ReadonlySet<string> = NONE,
): FilterCounts {
  const entities = new Map(ENTITY_KINDS.map((kind) => [kind, new Set<string>()]));
  const relations = new Map(RELATION_KINDS.map((kind) => [kind, 0]));
  const standings = new Map(STANDINGS.map((standing) => [standing, 0]));
  const levels = new Map(EVIDENCE_LEVELS.map((level) => [level, 0]));
  let [derived, againstSham, shown, hidden] = [0, 0, 0, 0];
  const chosen = {
    kinds: new Set(filters.kinds),
    relations: new Set(filters.relations),
    standings: new Set(filters.standings),
  };
  const least = levelRank(filters.minLevel);
  for (const fact of facts) {
    const [subject, object] = [kindOf(fact.subject)!, kindOf(fact.object)!];
    const kinds = chosen.kinds.has(subject) && chosen.kinds.has(object);
    const relation = chosen.relations.has(fact.relation);
    const standing = chosen.standings.has(fact.standing);
    const level = levelRank(fact.level) >= least;
    const rule = filters.derived || !fact.derived;
    const work = ofWork === undefined || ofWork.has(fact.id);
    const sham = !filters.sham || fact.againstSham;
    const failed = +!kinds + +!relation + +!standing + +!level + +!rule + +!sham + +!work;
    if (failed > 0) hidden += 1;
    else shown += 1;
    if (failed > 1) continue;
    // A claim counts for a filter if all others hold, that is, if only this one fails or none does.
    if (failed === 0 || !kinds) {
      if (!headings.has(fact.subject)) entities.get(subject)!.add(fact.subject);
      if (!headings.has(fact.object)) entities.get(object)!.add(fact.object);
    }
    if (failed === 0 || !relation) relations.set(fact.relation, relations.get(fact.relation)! + 1);
    if (failed === 0 || !standing) standings.set(fact.standing, standings.get(fact.standing)! + 1);
    if ((failed === 0 || !level) && !fact.derived) levels.set(fact.level, levels.get(fact.level)! + 1);
    if ((failed === 0 || !rule) && fact.derived) derived += 1;
    // Those without one are never shown by this filter.
    if (failed === 0 && fact.againstSham) againstSham += 1;
  }
  return {
    kinds: new Map([...entities].map(([kind, ids]) => [kind, ids.size])),
    relations,
    standings,
    levels,
    derived,
    againstSham,
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
