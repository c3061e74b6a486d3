import { EVIDENCE_LEVELS, type EvidenceLevel, levelAt } from '../vocabulary/levels.ts';
import { openIds, tabulateIds, type IdColumns } from './ids.ts';
import type { Citation } from './model.ts';
import { compareIds } from './order.ts';
import { rememberRows } from './remember-rows.ts';
import { collectTexts, textAt, type Texts, textsOf } from './texts.ts';

/** Works as columns, as they are written to a snapshot file. */
export interface WorkColumns {
  readonly ids: IdColumns;
  /** The rank of the level that each work gives to claims. */
  readonly levels: Uint8Array;
  /** The position of each work's data folder. */
  readonly folders: Uint8Array;
  /** The position of its family in `familyNames`, plus one; 0 for a work that is its own family. */
  readonly families: Uint32Array;
  readonly familyNames: Texts;
  /** Everything else, as JSON: see `WorkBody`. */
  readonly bodies: Texts;
}

/**
 * Works by id, in the order of their ids, to be read like a `Map`. They are held as columns; the object for a work is
 * made when it is read.
 */
export interface WorkTable {
  readonly columns: WorkColumns;
  readonly size: number;
  readonly get: (id: string) => Citation | undefined;
  readonly has: (id: string) => boolean;
  readonly keys: () => Iterable<string>;
  readonly values: () => Iterable<Citation>;
  readonly at: (row: number) => Citation;
  readonly idAt: (row: number) => string;
  readonly levelAt: (row: number) => EvidenceLevel;
  readonly familyAt: (row: number) => string;
  /** The row of an id; undefined for an unknown one. */
  readonly rowOf: (id: string) => number | undefined;
}

/** What the columns of a work do not have. */
type WorkBody = Pick<Citation, 'fields' | 'cites' | 'citedBy'>;

/** How many works are kept as objects, and how many names of families as strings: all of most graphs. */
const MOST_KEPT = 2 ** 13;

/** A table of works in any order, from these data folders. Throws when two have one id. */
export function tabulateWorks(works: Iterable<Citation>, folders: readonly string[]): WorkTable {
  const rows = [...works].sort((a, b) => compareIds(a.id, b.id));
  const families = collectTexts();
  const columns: WorkColumns = {
    ids: tabulateIds(rows.map(({ id }) => id)),
    levels: Uint8Array.from(rows, ({ level }) => EVIDENCE_LEVELS.indexOf(level)),
    folders: Uint8Array.from(rows, ({ folder }) => folders.indexOf(folder)),
    families: Uint32Array.from(rows, ({ id, family }) => (family === id ? 0 : families.add(family) + 1)),
    familyNames: families.done(),
    bodies: textsOf(rows.map(workBody)),
  };
  return openWorks(columns, folders);
}

/** What the columns of a work do not have, as it is written. */
export function workBody({ fields, cites, citedBy }: WorkBody): string {
  return JSON.stringify({ fields, cites, citedBy } satisfies WorkBody);
}

/** The table over its columns. */
export function openWorks(columns: WorkColumns, folders: readonly string[]): WorkTable {
  const ids = openIds(columns.ids);
  const { count } = ids;
  const kept = { count, most: MOST_KEPT };
  const familyAt = rememberRows((row) => {
    const family = columns.families[row]!;
    return family === 0 ? ids.at(row) : textAt(columns.familyNames, family - 1);
  }, kept);
  const levelOf = (row: number): EvidenceLevel => levelAt(columns.levels[row]!);
  const at = rememberRows((row): Citation => {
    const { fields, cites, citedBy } = JSON.parse(textAt(columns.bodies, row)) as WorkBody;
    return {
      id: ids.at(row),
      fields,
      cites,
      citedBy,
      family: familyAt(row),
      level: levelOf(row),
      folder: folders[columns.folders[row]!]!,
    };
  }, kept);
  function* each<Item>(read: (row: number) => Item): Generator<Item> {
    for (let row = 0; row < count; row += 1) yield read(row);
  }
  return {
    columns,
    size: count,
    get: (id) => {
      const row = ids.rowOf(id);
      return row === undefined ? undefined : at(row);
    },
    has: (id) => ids.rowOf(id) !== undefined,
    keys: () => each(ids.at),
    values: () => each(at),
    at,
    idAt: ids.at,
    levelAt: levelOf,
    familyAt,
    rowOf: ids.rowOf,
  };
}
