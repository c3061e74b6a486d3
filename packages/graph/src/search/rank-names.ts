import type { Entity, Name } from '../snapshot/model.ts';
import { ENTITY_KINDS } from '../vocabulary/kinds.ts';

/** The fields of an entity that search needs. */
export type Searchable = Pick<Entity, 'id' | 'kind' | 'names'>;

export interface RankedName {
  readonly entity: Searchable;
  readonly name: Name;
}

/**
 * All names of all entities, in the order of hits with the same fit: names of entities with more claims first (they
 * are meant more often), then by kind, then shorter names, then in the given order.
 */
export function rankNames(
  entities: readonly Searchable[],
  claimsOf: (entity: Searchable) => number,
): RankedName[] {
  return entities
    .flatMap((entity) => {
      const claims = claimsOf(entity);
      const kind = ENTITY_KINDS.indexOf(entity.kind);
      return entity.names.map((name) => ({ entity, name, claims, kind }));
    })
    .sort((a, b) => b.claims - a.claims || a.kind - b.kind || a.name.text.length - b.name.text.length)
    .map(({ entity, name }) => ({ entity, name }));
}
