import { ENTITY_KINDS } from '../vocabulary/kinds.ts';
import type { Entity } from './model.ts';
import { compareIds } from './order.ts';

/** Entities as rows of a table, ordered by kind and id: the order in which they are listed everywhere. */
export interface EntityTable {
  readonly rows: readonly Entity[];
  /** The position of each row's kind in `ENTITY_KINDS`. */
  readonly kinds: Uint8Array;
  /** 1 for each row that is a heading. */
  readonly headings: Uint8Array;
  /** The row of an id; undefined for an unknown one. */
  readonly rowOf: (id: string) => number | undefined;
}

/** Whether an id is that of a heading. */
export function isHeading({ headings, rowOf }: EntityTable, id: string): boolean {
  const row = rowOf(id);
  return row !== undefined && headings[row] === 1;
}

/** A table of entities in any order. Throws when two have one id. */
export function tabulateEntities(entities: Iterable<Entity>): EntityTable {
  return entityTable(
    [...entities].sort(
      (a, b) => ENTITY_KINDS.indexOf(a.kind) - ENTITY_KINDS.indexOf(b.kind) || compareIds(a.id, b.id),
    ),
  );
}

/** A table of entities that are already in order. Throws when two have one id. */
export function entityTable(rows: readonly Entity[]): EntityTable {
  const byId = new Map(rows.map((entity, row) => [entity.id, row]));
  if (byId.size !== rows.length) throw new Error('entityTable: two entities have one id');
  return {
    rows,
    kinds: Uint8Array.from(rows, (entity) => ENTITY_KINDS.indexOf(entity.kind)),
    headings: Uint8Array.from(rows, ({ heading }) => Number(heading)),
    rowOf: (id) => byId.get(id),
  };
}
