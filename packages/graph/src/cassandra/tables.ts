/*
 * The tables of a version of the graph in Cassandra: one keyspace for each version, whose rows never change. From this list the
 * CQL is made, and the files that `java/Loader.java` reads. Why the tables are cut like this: docs/scale.md.
 */

/** The types of CQL that the tables use. */
export type ColumnType = 'text' | 'blob' | 'int' | 'smallint' | 'tinyint' | 'boolean';

export type Columns = Readonly<Record<string, ColumnType>>;

/** The values of each type. */
interface ValueOf {
  readonly text: string;
  readonly blob: Uint8Array;
  readonly int: number;
  readonly smallint: number;
  readonly tinyint: number;
  readonly boolean: boolean;
}

/** What a row has in each column. */
export type Row<C extends Columns> = { readonly [Name in keyof C]: ValueOf[C[Name]] };

/** What is said of a table in CQL. */
export interface TableShape {
  readonly name: string;
  readonly columns: Columns;
  /** Together they name the partition: what lies on one node, and is read at once. */
  readonly partition: readonly string[];
  /** The order of the rows in a partition. */
  readonly order: readonly (readonly [column: string, direction: 'ASC' | 'DESC'])[];
}

/** A table, whose keys are columns of it. */
export interface Table<C extends Columns> extends TableShape {
  readonly columns: C;
  readonly partition: readonly (keyof C & string)[];
  readonly order: readonly (readonly [column: keyof C & string, direction: 'ASC' | 'DESC'])[];
}

function table<const C extends Columns>(made: Table<C>): Table<C> {
  return made;
}

/** How many claims a partition holds at most: one that is longer is read in pieces. */
export const MOST_IN_PARTITION = 5000;

/** How many bytes a part of a file has: Cassandra advises against much more in one row. */
export const BYTES_OF_PART = 2 ** 18;

/** How many pages a list of one entity, side and relation can have: see `bucketOf`. */
export const MOST_PAGES = 256;

/** The key of tables that are one partition, because they are short and read whole. */
export const EVERYTHING = 0;

/** The sides of an entity: the claims of which it is the subject, and of which it is the object. */
export const SIDES = { out: 0, in: 1 } as const;

/** The bucket that holds a page of the claims of one relation, of an entity whose claims do not fit into bucket 0. */
export function bucketOf(relation: number, page: number): number {
  return 1 + relation * MOST_PAGES + page;
}

/** Strongest first, then in the order of the rows of the snapshot. */
const BY_STRENGTH = [
  ['rank', 'DESC'],
  ['works', 'DESC'],
  ['row', 'ASC'],
] as const;

/**
 * What a claim has in lists: its level, standing and rule as positions in `EVIDENCE_LEVELS`, `STANDINGS` and `RULE_NAMES` (-1
 * for a claim that works make), its number of works and its row in the snapshot.
 */
const IN_LISTS = {
  relation: 'tinyint',
  rank: 'tinyint',
  works: 'int',
  row: 'int',
  rule: 'tinyint',
  standing: 'tinyint',
} as const;

export const TABLES = {
  /** The JSON of the objects in snapshot/model.ts; what is undefined there is left out. */
  claim: table({ name: 'claim', columns: { id: 'text', body: 'text' }, partition: ['id'], order: [] }),
  /**
   * The claims at a side of an entity. Bucket 0 has all of an entity with at most `MOST_IN_PARTITION` on that side; of others
   * `hub` says how many pages the list of each relation has, and `bucketOf` where they are.
   */
  edge: table({
    name: 'edge',
    columns: { node: 'text', side: 'tinyint', bucket: 'smallint', other: 'text', ...IN_LISTS },
    partition: ['node', 'side', 'bucket'],
    order: [['relation', 'ASC'], ...BY_STRENGTH],
  }),
  hub: table({
    name: 'hub',
    columns: {
      everything: 'tinyint',
      node: 'text',
      side: 'tinyint',
      relation: 'tinyint',
      pages: 'smallint',
      total: 'int',
    },
    partition: ['everything'],
    order: [
      ['node', 'ASC'],
      ['side', 'ASC'],
      ['relation', 'ASC'],
    ],
  }),
  /** The claims on which a work takes a stance, in buckets from 0. */
  edge_by_work: table({
    name: 'edge_by_work',
    columns: { work: 'text', bucket: 'smallint', subject: 'text', object: 'text', ...IN_LISTS },
    partition: ['work', 'bucket'],
    order: BY_STRENGTH,
  }),
  /** Only works with more than one bucket. */
  work_pages: table({
    name: 'work_pages',
    columns: { work: 'text', pages: 'smallint', total: 'int' },
    partition: ['work'],
    order: [],
  }),
  /**
   * The claims that are alike in all that filters of the whole graph ask for; `total` of them. `added_by` and `later` are what
   * data folders do to them, as `ListedFacet` has it.
   */
  facet: table({
    name: 'facet',
    columns: {
      everything: 'tinyint',
      id: 'int',
      relation: 'tinyint',
      subject_kind: 'tinyint',
      object_kind: 'tinyint',
      rank: 'tinyint',
      works: 'int',
      standing: 'tinyint',
      derived: 'boolean',
      added_by: 'smallint',
      later: 'text',
      total: 'int',
    },
    partition: ['everything'],
    order: [['id', 'ASC']],
  }),
  claim_by_facet: table({
    name: 'claim_by_facet',
    columns: { facet: 'int', bucket: 'int', row: 'int', claim: 'text' },
    partition: ['facet', 'bucket'],
    order: [['row', 'ASC']],
  }),
  /** The file of names (store/name-file.ts), which readers keep in memory, in parts from 0 with `BYTES_OF_PART` each. */
  names: table({ name: 'names', columns: { part: 'int', bytes: 'blob' }, partition: ['part'], order: [] }),
  /** `version`, `folders`, `names`, the parts of the file of names, and `counts`, the rows of every other table; as JSON. */
  about: table({ name: 'about', columns: { key: 'text', value: 'text' }, partition: ['key'], order: [] }),
} as const;

export type TableName = keyof typeof TABLES;

export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

/** The statement that makes a table in a keyspace. */
export function createTable(keyspace: string, { name, columns, partition, order }: TableShape): string {
  const written = Object.entries(columns).map(([column, type]) => `${column} ${type}`);
  const key = [`(${partition.join(', ')})`, ...order.map(([column]) => column)].join(', ');
  const clustering = order.map(([column, direction]) => `${column} ${direction}`).join(', ');
  return [
    `CREATE TABLE ${keyspace}.${name} (${written.join(', ')}, PRIMARY KEY (${key}))`,
    ...(order.length === 0 ? [] : [`WITH CLUSTERING ORDER BY (${clustering})`]),
  ].join(' ');
}

/** The statement that inserts a row, with a mark for each column in their order. */
export function insertInto(keyspace: string, { name, columns }: TableShape): string {
  const names = Object.keys(columns);
  return `INSERT INTO ${keyspace}.${name} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
}

const VERSION = /^[\da-f]{16}$/;

/** The table, in the keyspace of a graph, that says which version is served. */
export const POINTER = 'version';

/** The name of the keyspace of a version of a graph. Throws when the version is not 16 hexadecimal digits. */
export function keyspaceOf(graph: string, version: string): string {
  if (!VERSION.test(version)) throw new Error(`keyspaceOf: ${version} is no version of a snapshot`);
  return `${graph}_${version}`;
}

/** Whether a keyspace has the name of that of a version of a graph. */
export function isKeyspaceOfVersion(graph: string, name: string): boolean {
  return name.startsWith(`${graph}_`) && VERSION.test(name.slice(graph.length + 1));
}
