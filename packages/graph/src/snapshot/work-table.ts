import { type EvidenceLevel, levelAt, levelRank } from '../vocabulary/levels.ts';
import { yearOf } from '../data/year-of.ts';
import { Growing } from './growing.ts';
import { InternedTexts } from './interned-texts.ts';
import { listAt, type Lists, listsOf, pick, placesIn } from './lists.ts';
import { openIds, tabulateIds, type IdColumns } from './ids.ts';
import type { Citation } from './model.ts';
import { compareIds } from './order.ts';
import { rememberRows } from './remember-rows.ts';
import { GrowingTexts, textAt, type Texts, textsOf } from './texts.ts';

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
  /** The rows of the studies that each work pools, if these pool none themselves. */
  readonly included: Lists;
  /** The rows of the works that each work draws on, also over others, by year; not those that draw on it in turn. */
  readonly drawnOn: Lists;
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
  /** The rows of the studies that a work pools. */
  readonly includedBy: (row: number) => Uint32Array;
  /** The rows of the works that a work draws on, also over others, the earliest first. */
  readonly drawsOn: (row: number) => Uint32Array;
  /** The rows of what a work says again: the studies that it pools, and what it draws on. Beside one of them it is no witness. */
  readonly restatedBy: (row: number) => Uint32Array;
  /** The row of an id; undefined for an unknown one. */
  readonly rowOf: (id: string) => number | undefined;
}

type Links = Pick<Citation, 'cites' | 'citedBy' | 'includes' | 'includedIn' | 'drawsOn' | 'drawnOnBy'>;

/** What the columns of a work do not have. */
type WorkBody = Pick<Citation, 'fields'> & Links;

/** The lists of a work that names no other, and that no other names. */
export const UNLINKED: Links = {
  cites: [],
  citedBy: [],
  includes: [],
  includedIn: [],
  drawsOn: [],
  drawnOnBy: [],
};

/** How many works are kept as objects, and how many names of families as strings: all of most graphs. */
const MOST_KEPT = 2 ** 13;

/** A table of works in any order, from these data folders. Throws when two have one id. */
export function tabulateWorks(works: Iterable<Citation>, folders: readonly string[]): WorkTable {
  const drafts = new DraftWorks(folders);
  for (const work of works) drafts.add(work);
  return drafts.tabulate().table;
}

/** Works in the order in which they are met, each with a number, as columns: there is no object for one. */
export class DraftWorks {
  private readonly folderNames: readonly string[];
  private readonly ids = new InternedTexts();
  private readonly levels = new Growing(Uint8Array);
  private readonly folders = new Growing(Uint8Array);
  /** The number of its family in `familyNames`, plus one; 0 for a work that is its own family. */
  private readonly families = new Growing(Uint32Array);
  private readonly familyNames = new InternedTexts();
  private readonly bodies = new GrowingTexts();
  /** The position of the body of each. A body that is replaced stays where it was, since few are. */
  private readonly bodyOf = new Growing(Uint32Array);
  /** What a review pools, by number. */
  private readonly includes = new Map<number, readonly string[]>();
  /** What a work draws on, by number. */
  private readonly drawsOn = new Map<number, readonly string[]>();

  constructor(folders: readonly string[]) {
    this.folderNames = folders;
  }

  /** The number of an id; undefined for an unknown one. */
  find(id: string): number | undefined {
    return this.ids.find(id);
  }

  /** Adds a work and gives its number. Throws when its id is there. */
  add(work: Citation): number {
    const { id, family, level, folder } = work;
    const number = this.ids.add(id);
    if (number < this.levels.length) throw new Error(`DraftWorks: two works have the id ${id}`);
    this.levels.push(levelRank(level));
    this.folders.push(this.folderNames.indexOf(folder));
    this.families.push(family === id ? 0 : this.familyNames.add(family) + 1);
    this.bodyOf.push(this.bodies.push(workBody(work)));
    this.#keepLinks(number, work);
    return number;
  }

  /** Puts a work in the place of the one of this number, which has the same id, family and folder. */
  replace(number: number, work: Citation): void {
    this.levels.set(number, levelRank(work.level));
    this.bodyOf.set(number, this.bodies.push(workBody(work)));
    this.#keepLinks(number, work);
  }

  #keepLinks(number: number, { includes, drawsOn }: Citation): void {
    if (includes.length > 0) this.includes.set(number, includes);
    else this.includes.delete(number);
    if (drawsOn.length > 0) this.drawsOn.set(number, drawsOn);
    else this.drawsOn.delete(number);
  }

  idAt(number: number): string {
    return this.ids.at(number);
  }

  at(number: number): Citation {
    const body = JSON.parse(this.bodies.at(this.bodyOf.at(number))) as WorkBody;
    const [id, family] = [this.idAt(number), this.families.at(number)];
    return {
      id,
      ...body,
      family: family === 0 ? id : this.familyNames.at(family - 1),
      level: levelAt(this.rankAt(number)),
      folder: this.folderNames[this.folders.at(number)]!,
    };
  }

  /** The rank of the level that a work gives to claims. */
  rankAt(number: number): number {
    return this.levels.at(number);
  }

  /** The table, and the row of each number. */
  tabulate(): { readonly table: WorkTable; readonly rows: Uint32Array } {
    const ids = Array.from({ length: this.ids.length }, (_, number) => this.ids.at(number));
    const order = Uint32Array.from(ids.keys()).sort((a, b) => compareIds(ids[a]!, ids[b]!));
    const families = new InternedTexts();
    const { bodies, bodyOf } = this;
    const places = placesIn(order);
    function* inOrder(): Generator<string> {
      for (const number of order) yield bodies.at(bodyOf.at(number));
    }
    const columns: WorkColumns = {
      ids: tabulateIds(Array.from(order, (number) => ids[number]!)),
      levels: pick(this.levels.view(), order),
      folders: pick(this.folders.view(), order),
      families: pick(this.families.view(), order).map((family) =>
        family === 0 ? 0 : families.add(this.familyNames.at(family - 1)) + 1,
      ),
      familyNames: families.done(),
      included: listsOf(this.#included(order, places)),
      drawnOn: listsOf(this.#drawnOn(order, places)),
      bodies: textsOf(inOrder()),
    };
    return { table: openWorks(columns, this.folderNames), rows: places };
  }

  /** Per row, the rows of what it pools. A review that is pooled itself is left out: what it pools counts already. */
  *#included(order: Uint32Array, places: Uint32Array): Generator<number[]> {
    for (const number of order)
      yield (this.includes.get(number) ?? []).flatMap((id) => {
        const pooled = this.find(id);
        return pooled === undefined || this.includes.has(pooled) ? [] : [places[pooled]!];
      });
  }

  /** Per row, the rows of what it draws on, also over others, by year; undated ones last. */
  *#drawnOn(order: Uint32Array, places: Uint32Array): Generator<number[]> {
    const drawn = (work: number): ReadonlySet<number> => {
      const found = new Set<number>();
      this.#drawnOnAt(work, found);
      // A set is walked to its end, with what is added meanwhile.
      for (const at of found) this.#drawnOnAt(at, found);
      return found;
    };
    const yearAt = (work: number) => yearOf(this.at(work).fields) ?? Infinity;
    for (const number of order) {
      if (!this.drawsOn.has(number)) {
        yield [];
        continue;
      }
      const before = [...drawn(number)].filter((work) => work !== number && !drawn(work).has(number));
      const years = new Map(before.map((work) => [work, yearAt(work)]));
      yield before
        .sort((a, b) => compareNumbers(years.get(a)!, years.get(b)!) || places[a]! - places[b]!)
        .map((work) => places[work]!);
    }
  }

  #drawnOnAt(work: number, found: Set<number>): void {
    for (const id of this.drawsOn.get(work) ?? []) {
      const source = this.find(id);
      if (source !== undefined) found.add(source);
    }
  }
}

/** What the columns of a work do not have, as it is written. */
export function workBody(body: WorkBody): string {
  const { fields, cites, citedBy, includes, includedIn, drawsOn, drawnOnBy } = body;
  return JSON.stringify({
    fields,
    cites,
    citedBy,
    includes,
    includedIn,
    drawsOn,
    drawnOnBy,
  } satisfies WorkBody);
}

/** The order of two numbers, which may both be infinite. */
function compareNumbers(a: number, b: number): number {
  return a < b ? -1 : Number(a > b);
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
    return {
      id: ids.at(row),
      ...(JSON.parse(textAt(columns.bodies, row)) as WorkBody),
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
    includedBy: (row) => listAt(columns.included, row),
    drawsOn: (row) => listAt(columns.drawnOn, row),
    restatedBy: (row) => {
      const [pooled, drawn] = [listAt(columns.included, row), listAt(columns.drawnOn, row)];
      return drawn.length === 0 ? pooled : Uint32Array.of(...pooled, ...drawn);
    },
    rowOf: ids.rowOf,
  };
}
