import { rememberRows } from './remember-rows.ts';
import { encodeBriefly, textAt, type Texts, textsOf } from './texts.ts';

/** Ids by row, and a hash table that leads from an id to its row. Both are written to snapshot files. */
export interface IdColumns {
  readonly texts: Texts;
  /** Row plus one, at the place of the id's hash or the next free one after it; 0 where nothing is. Its length is a power of two. */
  readonly slots: Uint32Array;
}

/** Ids of the rows of a table. */
export interface Ids {
  readonly count: number;
  readonly at: (row: number) => string;
  /** The row of an id; undefined for an unknown one. */
  readonly rowOf: (id: string) => number | undefined;
}

/** How many ids are kept as strings, and with their rows in a `Map`, which V8 asks faster: all of most graphs. */
const MOST_KEPT = 2 ** 16;

/** The columns of ids in the order of their rows. Throws when two are the same. */
export function tabulateIds(ids: readonly string[]): IdColumns {
  const texts = textsOf(ids);
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(ids.length, 1) * 2)));
  ids.forEach((id, row) => {
    const place = placeOf({ texts, slots }, id);
    if (slots[place] !== 0) throw new Error(`tabulateIds: two rows have the id ${id}`);
    slots[place] = row + 1;
  });
  return { texts, slots };
}

/** Ids over their columns. */
export function openIds(columns: IdColumns): Ids {
  const { texts } = columns;
  const count = texts.offsets.length - 1;
  const at = rememberRows((row) => textAt(texts, row), { count, most: MOST_KEPT });
  const known = new Map<string, number>();
  return {
    count,
    at,
    rowOf: (id) => {
      const before = known.get(id);
      if (before !== undefined) return before;
      const row = rowIn(columns, id);
      if (row === undefined) return undefined;
      if (known.size === MOST_KEPT) known.clear();
      // Not the given string: it may be a part of a larger one, which it would keep.
      known.set(at(row), row);
      return row;
    },
  };
}

/** The row of an id; undefined for an unknown one. Nothing is kept. */
export function rowIn(columns: IdColumns, id: string): number | undefined {
  const slot = columns.slots[placeOf(columns, id)]!;
  return slot === 0 ? undefined : slot - 1;
}

/** Where the id is in the table, or where it belongs. */
function placeOf({ texts, slots }: IdColumns, id: string): number {
  const mask = slots.length - 1;
  let place = hashOf(id) & mask;
  while (slots[place] !== 0 && !isAt(texts, slots[place]! - 1, id)) place = (place + 1) & mask;
  return place;
}

/** FNV-1a over the code units. */
export function hashOf(id: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) value = Math.imul(value ^ id.charCodeAt(at), 0x01000193);
  return value ^ (value >>> 15);
}

/** Whether the text of a row is this id. */
export function isAt({ offsets, bytes }: Texts, row: number, id: string): boolean {
  const start = offsets[row]!;
  const length = offsets[row + 1]! - start;
  // A text has as many bytes as code units only when it is ASCII, and else more: up to three for one.
  if (length < id.length || length > 3 * id.length) return false;
  if (length > id.length) {
    const encoded = encodeBriefly(id);
    if (length !== encoded.length) return false;
    for (let at = 0; at < length; at += 1) if (bytes[start + at] !== encoded.bytes[at]) return false;
    return true;
  }
  // Ids of a kind begin alike.
  for (let at = length - 1; at >= 0; at -= 1) if (bytes[start + at] !== id.charCodeAt(at)) return false;
  return true;
}
