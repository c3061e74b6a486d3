import { ENTITY_KINDS } from '../vocabulary/kinds.ts';
import { openIds, tabulateIds, type IdColumns } from './ids.ts';
import type { Entity } from './model.ts';
import { compareEntityIds } from './order.ts';
import { rememberRows } from './remember-rows.ts';
import { textAt, type Texts, textsOf } from './texts.ts';

/** Entities as columns, as they are written to a snapshot file. */
export interface EntityColumns {
  readonly ids: IdColumns;
  /** The position of each row's kind in `ENTITY_KINDS`. */
  readonly kinds: Uint8Array;
  /** 1 for each row that is a heading. */
  readonly headings: Uint8Array;
  /** The position of each row's data folder. */
  readonly folders: Uint8Array;
  /** Everything else, as JSON: see `EntityBody`. */
  readonly bodies: Texts;
}

/**
 * Entities as rows of a table, ordered by kind and id: the order in which they are listed everywhere. They are held as
 * columns; the object for an entity is made when it is read.
 */
export interface EntityTable {
  readonly columns: EntityColumns;
  readonly count: number;
  /** The position of each row's kind in `ENTITY_KINDS`. */
  readonly kinds: Uint8Array;
  /** 1 for each row that is a heading. */
  readonly headings: Uint8Array;
  readonly idAt: (row: number) => string;
  readonly at: (row: number) => Entity;
  /** The row of an id; undefined for an unknown one. */
  readonly rowOf: (id: string) => number | undefined;
  /** The entity of an id; undefined for an unknown one. */
  readonly get: (id: string) => Entity | undefined;
  /** All entities as objects. They are made when this is first asked for, and then kept: for callers that need nearly all of each. */
  readonly rows: readonly Entity[];
}

/** What the columns of an entity do not have. */
type EntityBody = Pick<Entity, 'name' | 'names' | 'summary' | 'externalIds' | 'sources'>;

/** How many entities are kept as objects when they are read one by one: all of most graphs. */
const MOST_KEPT = 2 ** 13;

/** Whether an id is that of a heading. */
export function isHeading({ headings, rowOf }: Pick<EntityTable, 'headings' | 'rowOf'>, id: string): boolean {
  const row = rowOf(id);
  return row !== undefined && headings[row] === 1;
}

/** A table of entities in any order, from these data folders. Throws when two have one id. */
export function tabulateEntities(entities: Iterable<Entity>, folders: readonly string[]): EntityTable {
  const rows = [...entities].sort((a, b) => compareEntityIds(a.id, b.id));
  const columns: EntityColumns = {
    ids: tabulateIds(rows.map(({ id }) => id)),
    kinds: Uint8Array.from(rows, ({ kind }) => ENTITY_KINDS.indexOf(kind)),
    headings: Uint8Array.from(rows, ({ heading }) => Number(heading)),
    folders: Uint8Array.from(rows, ({ folder }) => folders.indexOf(folder)),
    bodies: textsOf(rows.map(entityBody)),
  };
  return openEntities(columns, folders);
}

/** What the columns of an entity do not have, as it is written. */
export function entityBody({ name, names, summary, externalIds, sources }: EntityBody): string {
  return JSON.stringify({ name, names, summary, externalIds, sources } satisfies EntityBody);
}

/** The table over its columns. */
export function openEntities(columns: EntityColumns, folders: readonly string[]): EntityTable {
  const ids = openIds(columns.ids);
  const { kinds, headings } = columns;
  const { count } = ids;
  const make = (row: number): Entity => {
    const { name, names, summary, externalIds, sources } = JSON.parse(
      textAt(columns.bodies, row),
    ) as EntityBody;
    return {
      id: ids.at(row),
      kind: ENTITY_KINDS[kinds[row]!]!,
      name,
      heading: headings[row] === 1,
      names,
      summary,
      externalIds,
      sources,
      folder: folders[columns.folders[row]!]!,
    };
  };
  const readOne = rememberRows(make, { count, most: MOST_KEPT });
  let rows: readonly Entity[] | undefined;
  const at = (row: number): Entity => rows?.[row] ?? readOne(row);
  return {
    columns,
    count,
    kinds,
    headings,
    idAt: ids.at,
    at,
    rowOf: ids.rowOf,
    get: (id) => {
      const row = ids.rowOf(id);
      return row === undefined ? undefined : at(row);
    },
    get rows() {
      return (rows ??= Array.from({ length: count }, (_, row) => readOne(row)));
    },
  };
}
