import type { ClaimFilter } from '../read/claim-filter.ts';
import { kindOf } from '../vocabulary/kinds.ts';
import { levelRank } from '../vocabulary/levels.ts';
import type { Edge } from './graph-store.ts';

/** Whether a claim passes a filter, all but its condition on the work: those of a work are listed by the store. */
export function edgeTest(filter: ClaimFilter): (edge: Edge) => boolean {
  const { entity, subject, object, relations, kinds, minLevel, standings, works, derived } = filter;
  const least = levelRank(minLevel ?? 'uncited');
  const isWanted = (id: string): boolean => kinds!.includes(kindOf(id)!);
  return (edge) =>
    edge.rank >= least &&
    (entity === undefined || edge.subject === entity || edge.object === entity) &&
    (subject === undefined || edge.subject === subject) &&
    (object === undefined || edge.object === object) &&
    (relations === undefined || relations.includes(edge.relation)) &&
    (kinds === undefined || isWanted(edge.subject) || isWanted(edge.object)) &&
    (standings === undefined || standings.includes(edge.standing)) &&
    (works === undefined || edge.works === works) &&
    (derived === undefined || derived === (edge.rule !== undefined));
}
