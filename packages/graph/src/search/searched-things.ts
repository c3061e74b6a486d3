import type { EntityTable } from '../snapshot/entity-table.ts';
import type { Entity, Name } from '../snapshot/model.ts';
import { ENTITY_KINDS, type EntityKind } from '../vocabulary/kinds.ts';
import { identifiersOfEntity, type KnownIdentifier } from './identifiers.ts';

/** A name that things are found by. */
export interface SearchedName extends Name {
  /** Whether it is a term of old books, which is less than a name. */
  readonly isTerm?: true;
}

/** The fields of an entity that search needs; a work can be searched for as well. */
export interface Searchable extends Pick<Entity, 'id'> {
  readonly names: readonly SearchedName[];
  readonly kind: EntityKind | 'citation';
  /** Whether it is a heading; a work is none. */
  readonly heading?: boolean;
}

/** The things that an index is of, by row. */
export interface SearchedThings<Thing extends Searchable = Searchable> {
  readonly count: number;
  readonly idAt: (row: number) => string;
  /** The row of an id; undefined for an unknown one. */
  readonly rowOf: (id: string) => number | undefined;
  readonly at: (row: number) => Thing;
  /** The identifiers of a thing; the first is its id. */
  readonly identifiersAt: (row: number) => readonly KnownIdentifier[];
}

/** The entities of a graph; symptoms are also found by the terms of old books. */
export function searchedEntities({ count, idAt, rowOf, at }: EntityTable): SearchedThings {
  return {
    count,
    idAt,
    rowOf,
    at: (row) => withTerms(at(row)),
    identifiersAt: (row) => identifiersOfEntity(at(row)),
  };
}

function withTerms(entity: Entity): Searchable {
  const { names, terms } = entity;
  if (terms === undefined) return entity;
  const named = terms.map((text) => ({ text, language: 'lzh', preferred: false, isTerm: true }) as const);
  return { ...entity, names: [...names, ...named] };
}

/** Things in a list, which have no identifiers but their ids unless these are given. */
export function searchedList<Thing extends Searchable>(
  things: readonly Thing[],
  identifiersOf = (thing: Thing): readonly KnownIdentifier[] =>
    identifiersOfEntity({ id: thing.id, externalIds: [] }),
): SearchedThings {
  const rows = new Map(things.map(({ id }, row) => [id, row]));
  const at = (row: number): Thing => things[row]!;
  return {
    count: things.length,
    idAt: (row) => at(row).id,
    rowOf: (id) => rows.get(id),
    at,
    identifiersAt: (row) => identifiersOf(at(row)),
  };
}

/** The number of a kind in an index; works have the last. */
export function kindCode(kind: Searchable['kind']): number {
  return kind === 'citation' ? ENTITY_KINDS.length : ENTITY_KINDS.indexOf(kind);
}
