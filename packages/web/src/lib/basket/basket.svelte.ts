import { isOfBasket, storeWorks, readStoredWorks } from './stored-works.ts';
import { MOST_WORKS, workKey } from './works-link.ts';

/** The works a reader has set aside, stored in this browser. On the server it is empty. */
class Basket {
  #works = $state.raw<readonly string[]>([]);
  #isOpen = $state(false);
  #early: string[] = [];

  /** Keys in the order in which they were added. */
  get works(): readonly string[] {
    return this.#works;
  }

  /** Whether the stored works have been read; not yet while the page loads. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Reads the stored works, and follows changes in other tabs. Returns a function that stops it. */
  open(): () => void {
    const read = () => (this.#works = readStoredWorks(() => localStorage));
    const follow = (event: StorageEvent) => isOfBasket(event) && read();
    read();
    this.#isOpen = true;
    if (this.#early.length > 0) this.add(this.#early.splice(0));
    addEventListener('storage', follow);
    return () => removeEventListener('storage', follow);
  }

  /** Whether it holds all of these works. */
  holds(works: readonly string[]): boolean {
    return works.length > 0 && works.every((work) => this.#works.includes(workKey(work)));
  }

  /** Adds works at the end. Before the basket is open they are kept and added then. */
  add(works: readonly string[]): void {
    if (!this.#isOpen) this.#early.push(...works);
    else this.set([...this.#works, ...works]);
  }

  remove(works: readonly string[]): void {
    const keys = works.map(workKey);
    this.set(this.#works.filter((work) => !keys.includes(work)));
  }

  set(works: readonly string[]): void {
    this.#works = [...new Set(works.map(workKey))].slice(0, MOST_WORKS);
    storeWorks(() => localStorage, this.#works);
  }
}

export const basket = new Basket();
