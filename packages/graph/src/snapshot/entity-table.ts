import { ENTITY_KINDS, type EntityKind } from '../vocabulary/kinds.ts';
import { Growing } from './growing.ts';
import { InternedTexts } from './interned-texts.ts';
import { pick, placesIn } from './lists.ts';
import { openIds, tabulateIds, type IdColumns } from './ids.ts';
import type { Entity } from './model.ts';
import { compareEntityIds } from './order.ts';
import { rememberRows } from './remember-rows.ts';
import { GrowingTexts, textAt, type Texts, textsOf } from './texts.ts';

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
type EntityBody = Pick<
  Entity,
  'name' | 'names' | 'summary' | 'externalIds' | 'sources' | 'inTexts' | 'terms' | 'place' | 'shape'
>;

/** How many entities are kept as objects when they are read one by one: all of most graphs. */
const MOST_KEPT = 2 ** 13;

/** Whether an id is that of a heading. */
export function isHeading({ headings, rowOf }: Pick<EntityTable, 'headings' | 'rowOf'>, id: string): boolean {
  const row = rowOf(id);
  return row !== undefined && headings[row] === 1;
}

/** A table of entities in any order, from these data folders. Throws when two have one id. */
export function tabulateEntities(entities: Iterable<Entity>, folders: readonly string[]): EntityTable {
  const drafts = new DraftEntities(folders);
  for (const entity of entities) drafts.add(entity);
  return drafts.tabulate().table;
}

/** Entities in the order in which they are met, each with a number, as columns: there is no object for one. */
export class DraftEntities {
  private readonly folderNames: readonly string[];
  private readonly ids = new InternedTexts();
  private readonly kinds = new Growing(Uint8Array);
  private readonly headings = new Growing(Uint8Array);
  private readonly folders = new Growing(Uint8Array);
  private readonly bodies = new GrowingTexts();
  /** The position of the body of each. A body that is replaced stays where it was, since few are. */
  private readonly bodyOf = new Growing(Uint32Array);

  constructor(folders: readonly string[]) {
    this.folderNames = folders;
  }

  get count(): number {
    return this.ids.length;
  }

  /** The number of an id; undefined for an unknown one. */
  find(id: string): number | undefined {
    return this.ids.find(id);
  }

  /** Adds an entity and gives its number. Throws when its id is there. */
  add(entity: Entity): number {
    const number = this.ids.add(entity.id);
    if (number < this.kinds.length) throw new Error(`DraftEntities: two entities have the id ${entity.id}`);
    this.kinds.push(ENTITY_KINDS.indexOf(entity.kind));
    this.headings.push(Number(entity.heading));
    this.folders.push(this.folderNames.indexOf(entity.folder));
    this.bodyOf.push(this.bodies.push(entityBody(entity)));
    return number;
  }

  /** Puts an entity in the place of the one of this number, which has the same id, kind and folder. */
  replace(number: number, entity: Entity): void {
    this.headings.set(number, Number(entity.heading));
    this.bodyOf.set(number, this.bodies.push(entityBody(entity)));
  }

  idAt(number: number): string {
    return this.ids.at(number);
  }

  kindAt(number: number): EntityKind {
    return ENTITY_KINDS[this.kinds.at(number)]!;
  }

  isHeading(number: number): boolean {
    return this.headings.at(number) === 1;
  }

  at(number: number): Entity {
    return {
      id: this.idAt(number),
      kind: this.kindAt(number),
      heading: this.isHeading(number),
      ...readBody(this.bodies.at(this.bodyOf.at(number))),
      folder: this.folderNames[this.folders.at(number)]!,
    };
  }

  /** The table, and the row of each number. */
  tabulate(): { readonly table: EntityTable; readonly rows: Uint32Array } {
    const ids = Array.from({ length: this.count }, (_, number) => this.idAt(number));
    const order = Uint32Array.from(ids.keys()).sort((a, b) => compareEntityIds(ids[a]!, ids[b]!));
    const { bodies, bodyOf } = this;
    function* inOrder(): Generator<string> {
      for (const number of order) yield bodies.at(bodyOf.at(number));
    }
    const columns: EntityColumns = {
      ids: tabulateIds(Array.from(order, (number) => ids[number]!)),
      kinds: pick(this.kinds.view(), order),
      headings: pick(this.headings.view(), order),
      folders: pick(this.folders.view(), order),
      bodies: textsOf(inOrder()),
    };
    return { table: openEntities(columns, this.folderNames), rows: placesIn(order) };
  }
}

/** What the columns of an entity do not have, as it is written. */
export function entityBody(entity: EntityBody): string {
  const { name, names, summary, externalIds, sources, inTexts, terms, place, shape } = entity;
  const body = { name, names, summary, externalIds, sources, inTexts, terms, place, shape };
  // What is undefined is not written.
  return JSON.stringify(body);
}

function readBody(body: string): EntityBody {
  const { name, names, summary, externalIds, sources, ...others } = JSON.parse(body) as EntityBody;
  return { name, names, summary, externalIds, sources, ...others };
}

/** The table over its columns. */
export function openEntities(columns: EntityColumns, folders: readonly string[]): EntityTable {
  const ids = openIds(columns.ids);
  const { kinds, headings } = columns;
  const { count } = ids;
  const make = (row: number): Entity => {
    const { name, ...others } = readBody(textAt(columns.bodies, row));
    return {
      id: ids.at(row),
      kind: ENTITY_KINDS[kinds[row]!]!,
      name,
      heading: headings[row] === 1,
      ...others,
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
