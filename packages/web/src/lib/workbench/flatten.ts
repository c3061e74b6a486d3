/** A JSON value. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A cell of a table. */
export type Cell = string | number | boolean | null;

/** An answer as a table: columns with dotted names, and a row for each innermost item of its lists. */
export interface Flat {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

type Row = ReadonlyMap<string, Cell>;

/** The keys of objects in the order of the answer, each with those below it. */
type Keys = Map<string, Keys>;

/** The cells of a value outside lists, and the rows that its lists make. */
interface Opened {
  readonly base: Row;
  readonly rows: readonly Row[];
}

const LIST_SEPARATOR = '; ';

/**
 * Flattens nested lists: each inner item repeats the values around it. Lists side by side are put one after the
 * other, not multiplied; a list of plain values is one cell. Columns are in the order of the answer. An object that is
 * null in some rows has no column of its own.
 */
export function flatten(data: Json): Flat {
  const keys: Keys = new Map();
  const rows = wholeRows(open(data, '', keys));
  const columns = columnsOf(keys, rows);
  return { columns, rows: rows.map((row) => columns.map((column) => row.get(column) ?? null)) };
}

function open(value: Json, path: string, keys: Keys): Opened {
  if (isList(value)) return openList(value, path, keys);
  if (value === null || typeof value !== 'object') return { base: new Map([[path, value]]), rows: [] };
  const parts = Object.entries(value).map(([key, part]) => open(part, join(path, key), below(keys, key)));
  const base = new Map(parts.flatMap((part) => [...part.base]));
  return { base, rows: parts.flatMap((part) => part.rows) };
}

function openList(items: readonly Json[], path: string, keys: Keys): Opened {
  const nothing = new Map<string, Cell>();
  if (items.length === 0) return { base: nothing, rows: [] };
  if (items.every((item) => item === null || typeof item !== 'object'))
    return { base: new Map([[path, items.length === 1 ? items[0]! : items.join(LIST_SEPARATOR)]]), rows: [] };
  return { base: nothing, rows: items.flatMap((item) => wholeRows(open(item, path, keys))) };
}

function wholeRows({ base, rows }: Opened): Row[] {
  if (rows.length > 0) return base.size === 0 ? [...rows] : rows.map((row) => new Map([...base, ...row]));
  return base.size > 0 ? [base] : [];
}

function columnsOf(keys: Keys, rows: readonly Row[]): string[] {
  const met = new Set<string>();
  const filled = new Set<string>();
  for (const row of rows) {
    for (const [column, cell] of row) {
      met.add(column);
      if (cell !== null) filled.add(column);
    }
  }
  const within = (branch: Keys, path: string): string[] => {
    const inner = [...branch].flatMap(([key, next]) => within(next, join(path, key)));
    return met.has(path) && (inner.length === 0 || filled.has(path)) ? [path, ...inner] : inner;
  };
  return within(keys, '');
}

function below(keys: Keys, key: string): Keys {
  const found = keys.get(key);
  if (found !== undefined) return found;
  const made: Keys = new Map();
  keys.set(key, made);
  return made;
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
