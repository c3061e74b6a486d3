import type { EntityTable } from '../snapshot/entity-table.ts';
import type { Entity } from '../snapshot/model.ts';
import { ENTITY_KINDS, type EntityKind } from '../vocabulary/kinds.ts';
import { type ListingInMemory, listingOfRows } from './page.ts';

/** The conditions for entities; a condition that is left out does not restrict. */
export interface EntityFilter {
  readonly kind?: EntityKind | undefined;
  /** False leaves out headings, true leaves out all else. */
  readonly headings?: boolean | undefined;
}

/** A function that lists the entities that pass a filter, by kind and id. There are few filters, so each list is kept. */
export function entityLists(entities: EntityTable): (filter: EntityFilter) => ListingInMemory<Entity> {
  const kept = new Map<string, ListingInMemory<Entity>>();
  return ({ kind, headings }) => {
    const key = `${kind} ${headings}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const code = kind && ENTITY_KINDS.indexOf(kind);
    const rows = Uint32Array.from(entities.kinds.keys()).filter(
      (row) =>
        (code === undefined || entities.kinds[row] === code) &&
        (headings === undefined || Boolean(entities.headings[row]) === headings),
    );
    const list = listingOfRows(rows, entities);
    kept.set(key, list);
    return list;
  };
}
