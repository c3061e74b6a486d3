import { MOST_WORKS } from './works-link.ts';

const KEY = 'jingluo.basket';

/** The part of Storage that is used. A browser may refuse it, by throwing. */
type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The keys that were kept; none when nothing, or nothing that can be read, was. */
export function readKept(shelf: () => Shelf): string[] {
  try {
    const kept: unknown = JSON.parse(shelf().getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((key) => typeof key === 'string').slice(0, MOST_WORKS) : [];
  } catch {
    // Blocked storage or a foreign value: the basket begins empty and lives as long as the page.
    return [];
  }
}

/** Keeps the keys for the next visit, where the browser allows it. */
export function keep(shelf: () => Shelf, works: readonly string[]): void {
  try {
    if (works.length === 0) shelf().removeItem(KEY);
    else shelf().setItem(KEY, JSON.stringify(works));
  } catch {
    // Blocked or full storage: the link still holds the basket.
  }
}

/** Whether a change of storage, seen from another tab, is one of the basket. */
export function isOfBasket({ key }: Pick<StorageEvent, 'key'>): boolean {
  return key === KEY || key === null;
}
