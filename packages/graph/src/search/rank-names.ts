import type { Entity, Name } from '../snapshot/model.ts';
import { ENTITY_KINDS, type EntityKind } from '../vocabulary/kinds.ts';

const KINDS: readonly Searchable['kind'][] = ENTITY_KINDS;

/** The fields of an entity that search needs; a work can be searched for as well. */
export interface Searchable extends Pick<Entity, 'id' | 'names'> {
  readonly kind: EntityKind | 'citation';
  /** Whether it is a heading; a work is none. */
  readonly heading?: boolean;
}

export interface RankedName {
  readonly entity: Searchable;
  readonly name: Name;
}

/**
 * All names of all entities, in the order of hits with the same fit: names of entities with more claims first (they
 * are meant more often), then by kind, then shorter names, then in the given order.
 */
export function rankNames<T extends Searchable>(
  entities: readonly T[],
  claimsOf: (entity: T) => number,
): RankedName[] {
  return entities
    .flatMap((entity) => {
      const claims = claimsOf(entity);
      const kind = KINDS.indexOf(entity.kind);
      return entity.names.map((name) => ({ entity, name, claims, kind }));
    })
    .sort((a, b) => b.claims - a.claims || a.kind - b.kind || a.name.text.length - b.name.text.length)
    .map(({ entity, name }) => ({ entity, name }));
}
