import type { CslItem } from '@jingluo/graph/citations';

const KEY = 'jingluo.work';
/** A longer one was not stored here. */
const MOST_CHARACTERS = 50_000;

/** The part of Storage that is used. Each call may throw, when the browser blocks storage. */
type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The work that the reader has named, as a CSL-JSON item; undefined when there is none, or storage is blocked. */
export function readStoredWork(shelf: () => Shelf): CslItem | undefined {
  try {
    const kept = shelf().getItem(KEY);
    if (kept === null || kept.length > MOST_CHARACTERS) return undefined;
    const item: unknown = JSON.parse(kept);
    return typeof item === 'object' && item !== null && !Array.isArray(item) ? (item as CslItem) : undefined;
  } catch {
    return undefined;
  }
}

/** Stores the work that the reader has named, as long as the tab is open; undefined takes it away. */
export function storeWork(shelf: () => Shelf, item: CslItem | undefined): void {
  try {
    if (item === undefined) shelf().removeItem(KEY);
    else shelf().setItem(KEY, JSON.stringify(item));
  } catch {
    // Blocked or full storage: the work lives as long as the page.
  }
}
