import type { Awaitable, Page, PageBounds } from '@jingluo/graph';
import { when } from './maybe-async.ts';

/** How many items are read at once. */
const ITEMS_AT_ONCE = 1000;

/** All items of a list that has few: what one entity is related to. `read` reads a page, like `Listing.page`. */
export function whole<T>(
  read: (bounds: PageBounds) => Awaitable<Page<T> | undefined>,
  after?: string,
): Awaitable<readonly T[]> {
  return when(read({ first: ITEMS_AT_ONCE, after }), (page) => {
    if (page === undefined) throw new Error(`whole: the list has no item ${after}`);
    if (page.next === undefined) return page.items;
    return when(whole(read, page.next), (rest) => [...page.items, ...rest]);
  });
}
