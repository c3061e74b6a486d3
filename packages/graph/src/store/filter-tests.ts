import type { ClaimFilter } from '../read/claim-filter.ts';
import { type EntityKind, kindOf } from '../vocabulary/kinds.ts';
import { levelRank, type Standing } from '../vocabulary/levels.ts';
import type { RelationKind } from '../vocabulary/relations.ts';
import type { Edge } from './graph-store.ts';

/** What filters ask of a claim beside its ends and its works. Many claims are alike in it. */
export interface Facet {
  readonly relation: RelationKind;
  readonly subjectKind: EntityKind;
  readonly objectKind: EntityKind;
  /** The rank of the level. */
  readonly rank: number;
  readonly works: number;
  readonly standing: Standing;
  readonly derived: boolean;
}

/** The facet of a claim. */
export function facetOf(edge: Omit<Edge, 'subjectHeading' | 'objectHeading'>): Facet {
  const { subject, object, relation, rank, works, standing, rule } = edge;
  const [subjectKind, objectKind] = [kindOf(subject)!, kindOf(object)!];
  return { relation, subjectKind, objectKind, rank, works, standing, derived: rule !== undefined };
}

/** Whether claims with a facet pass a filter, as far as it says nothing of their ends and works. */
export function facetTest(filter: ClaimFilter): (facet: Facet) => boolean {
  const { relations, kinds, minLevel, standings, works, derived } = filter;
  const least = levelRank(minLevel ?? 'uncited');
  return (facet) =>
    facet.rank >= least &&
    (relations === undefined || relations.includes(facet.relation)) &&
    (kinds === undefined || kinds.includes(facet.subjectKind) || kinds.includes(facet.objectKind)) &&
    (standings === undefined || standings.includes(facet.standing)) &&
    (works === undefined || facet.works === works) &&
    (derived === undefined || facet.derived === derived);
}

/** Whether a claim passes a filter, all but its condition on the work: those of a work are listed by the store. */
export function edgeTest(filter: ClaimFilter): (edge: Edge) => boolean {
  const { entity, subject, object } = filter;
  const passes = facetTest(filter);
  return (edge) =>
    (entity === undefined || edge.subject === entity || edge.object === entity) &&
    (subject === undefined || edge.subject === subject) &&
    (object === undefined || edge.object === object) &&
    passes(facetOf(edge));
}
