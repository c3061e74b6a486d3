import type { EntityTable } from '../snapshot/entity-table.ts';
import type { Entity } from '../snapshot/model.ts';
import { ENTITY_KINDS, type EntityKind } from '../vocabulary/kinds.ts';

/** What is drawn on a body: the points that have a place, and the regions that have outlines, in the order of entities. */
export interface DrawnBody {
  readonly points: readonly Entity[];
  readonly regions: readonly Entity[];
}

/** What is drawn on a body of a graph. */
export function drawnBody({ kinds, at }: Pick<EntityTable, 'kinds' | 'at'>): DrawnBody {
  const all = (kind: EntityKind): Entity[] => {
    const number = ENTITY_KINDS.indexOf(kind);
    return [...kinds.keys()].filter((row) => kinds[row] === number).map(at);
  };
  return {
    points: all('acupoint').filter(({ place }) => place !== undefined),
    regions: all('region').filter(({ shape }) => shape !== undefined),
  };
}
