import { tabulateIds, type IdColumns, rowIn } from './ids.ts';
import { listAt, type Lists, listsBy } from './lists.ts';

/** Lists of numbers by a text. They are written to snapshot files. */
export interface KeyedLists {
  /** The texts, each once. */
  readonly keys: IdColumns;
  /** The list of each text, by its row. */
  readonly lists: Lists;
}

/** Lists from pairs of a text and a number; the numbers of a text stay in their order. */
export function tabulateKeyedLists(pairs: Iterable<readonly [key: string, value: number]>): KeyedLists {
  const rows = new Map<string, number>();
  const rowOfPair: number[] = [];
  const values: number[] = [];
  for (const [key, value] of pairs) {
    const row = rows.get(key) ?? rows.size;
    if (row === rows.size) rows.set(key, row);
    rowOfPair.push(row);
    values.push(value);
  }
  return {
    keys: tabulateIds([...rows.keys()]),
    lists: listsBy(Uint32Array.from(rowOfPair), rows.size, Uint32Array.from(values)),
  };
}

const NONE = new Uint32Array();

/** The list of a text; empty for an unknown one. */
export function listOf({ keys, lists }: KeyedLists, key: string): Uint32Array {
  const row = rowIn(keys, key);
  return row === undefined ? NONE : listAt(lists, row);
}
