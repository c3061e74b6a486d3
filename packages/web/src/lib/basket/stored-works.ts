import { MOST_WORKS } from './works-link.ts';

const KEY = 'jingluo.basket';

/** The part of Storage that is used. Each call may throw, when the browser blocks storage. */
type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Keys as works have them. Anything else that is stored is none, and a link of it might not be possible. */
const WORK_KEY = /^[a-z0-9-]{1,200}$/;

/** The stored keys, each once; what is no key is left out. None when there are none, or they cannot be read. */
export function readStoredWorks(shelf: () => Shelf): string[] {
  try {
    const kept: unknown = JSON.parse(shelf().getItem(KEY) ?? '[]');
    // A longer list was not stored here: it would leave no room.
    if (!Array.isArray(kept) || kept.length > MOST_WORKS) return [];
    return [...new Set(kept.filter(isWorkKey))];
  } catch {
    // Blocked storage or a foreign value: the basket begins empty and lives as long as the page.
    return [];
  }
}

/** Stores the keys for the next visit, where the browser allows it. */
export function storeWorks(shelf: () => Shelf, works: readonly string[]): void {
  try {
    if (works.length === 0) shelf().removeItem(KEY);
    else shelf().setItem(KEY, JSON.stringify(works));
  } catch {
    // Blocked or full storage: the address of the basket still has the works.
  }
}

/** Whether a change of storage in another tab is about the basket. */
export function isOfBasket({ key }: Pick<StorageEvent, 'key'>): boolean {
  return key === KEY || key === null;
}

function isWorkKey(kept: unknown): kept is string {
  return typeof kept === 'string' && WORK_KEY.test(kept);
}
