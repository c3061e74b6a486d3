import { lowerBound } from '../snapshot/lower-bound.ts';
import type { Awaitable } from './graph-reader.ts';

/** Which part of a list is wanted. */
export interface PageBounds {
  /** How many items at most. */
  readonly first: number;
  /** The id of the item after which the page begins; from the beginning when it is left out. */
  readonly after?: string | undefined;
}

/** A part of a list. */
export interface Page<T> {
  readonly items: readonly T[];
  /** How many items the whole list has. */
  readonly total: number;
  /** What to give as `after` for the next page; undefined on the last one. */
  readonly next: string | undefined;
}

/** A list in a fixed order, of which a page can be read without the rest. */
export interface Listing<T> {
  /** How many items it has. */
  readonly total: number;
  /** A page of it; undefined when no item has the id `after`. */
  readonly page: (bounds: PageBounds) => Awaitable<Page<T> | undefined>;
}

/** A list in memory whose pages are there at once. */
export interface ListingInMemory<T> extends Listing<T> {
  readonly page: (bounds: PageBounds) => Page<T> | undefined;
}

/** A list of what is made of the items of another, with their ids. */
export function mapListing<T, U extends Identified>(
  { total, page }: Listing<T>,
  make: (item: T) => U,
): Listing<U> {
  const made = (read: Page<T> | undefined): Page<U> | undefined =>
    read && { ...read, items: read.items.map(make) };
  return {
    total,
    page: (bounds) => {
      const read = page(bounds);
      return read instanceof Promise ? read.then(made) : made(read);
    },
  };
}

interface Identified {
  readonly id: string;
}

/** A list of objects that are all in memory. */
export function listingOf<T extends Identified>(items: readonly T[]): ListingInMemory<T> {
  return {
    total: items.length,
    page: (bounds) =>
      pageOf(
        {
          total: items.length,
          slice: (start, end) => items.slice(start, end),
          positionOf: (id) => items.findIndex((item) => item.id === id),
        },
        bounds,
      ),
  };
}

/** A list of some rows of a table, ascending. Their objects are made when they are read. */
export function listingOfRows<T extends Identified>(
  rows: Uint32Array,
  { at, rowOf }: { readonly at: (row: number) => T; readonly rowOf: (id: string) => number | undefined },
): ListingInMemory<T> {
  const list: Sliced<T> = {
    total: rows.length,
    slice: (start, end) => Array.from(rows.subarray(start, end), at),
    positionOf: (id) => {
      const row = rowOf(id);
      if (row === undefined) return -1;
      const position = lowerBound(rows, row);
      return rows[position] === row ? position : -1;
    },
  };
  return { total: rows.length, page: (bounds) => pageOf(list, bounds) };
}

/** A list whose items are made when they are read. */
export interface Sliced<T> {
  readonly total: number;
  readonly slice: (start: number, end: number) => readonly T[];
  /** The position of an id; -1 when it is not in the list. */
  readonly positionOf: (id: string) => number;
}

/** The page of a list; undefined when no item has the id `after`. */
export function pageOf<T extends Identified>(
  { total, slice, positionOf }: Sliced<T>,
  { first, after }: PageBounds,
): Page<T> | undefined {
  const position = after === undefined ? -1 : positionOf(after);
  if (after !== undefined && position < 0) return undefined;
  const start = position + 1;
  const items = slice(start, start + first);
  const hasMore = start + items.length < total;
  // A page of nothing leads to itself.
  return { items, total, next: hasMore ? (items.at(-1)?.id ?? after) : undefined };
}

/** How many items are read at once when a whole list is wanted. */
const ITEMS_AT_ONCE = 500;

/** All items of a list, page by page: only one page is in memory. The argument reads a page, like `Listing.page`. */
export async function* everyItem<T>(
  read: (bounds: PageBounds) => Awaitable<Page<T> | undefined>,
): AsyncGenerator<T> {
  let after: string | undefined;
  do {
    const page = pageThere(await read({ first: ITEMS_AT_ONCE, after }), after);
    yield* page.items;
    after = page.next;
  } while (after !== undefined);
}

/**
 * All items of a list at once, for lists that are known to be short: at once when its pages are. The argument reads a page,
 * like `Listing.page`.
 */
export function allItems<T>(
  read: (bounds: PageBounds) => Awaitable<Page<T> | undefined>,
  after?: string,
): Awaitable<readonly T[]> {
  const join = (page: Page<T> | undefined): Awaitable<readonly T[]> => {
    const { items, next } = pageThere(page, after);
    if (next === undefined) return items;
    const rest = allItems(read, next);
    return rest instanceof Promise ? rest.then((more) => [...items, ...more]) : [...items, ...rest];
  };
  const page = read({ first: ITEMS_AT_ONCE, after });
  return page instanceof Promise ? page.then(join) : join(page);
}

/** The page after an item that the list has. Throws when it is not there. */
function pageThere<T>(page: Page<T> | undefined, after: string | undefined): Page<T> {
  if (page === undefined) throw new Error(`The list has no item ${after}`);
  return page;
}
