import { isOfBasket, keep, readKept } from './kept-works.ts';
import { MOST_WORKS, workKey } from './works-link.ts';

/** The works a reader has put aside, as this browser keeps them. On the server it is empty. */
class Basket {
  #works = $state.raw<readonly string[]>([]);
  #isOpen = $state(false);

  /** Keys in the order in which they were added. */
  get works(): readonly string[] {
    return this.#works;
  }

  /** Whether what was kept has been read: it is not while the page loads. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Reads what was kept, and follows what other tabs do. Returns the function that stops it. */
  open(): () => void {
    const read = () => (this.#works = readKept(() => localStorage));
    const follow = (event: StorageEvent) => isOfBasket(event) && read();
    read();
    this.#isOpen = true;
    addEventListener('storage', follow);
    return () => removeEventListener('storage', follow);
  }

  /** Whether it holds all of these works. */
  holds(works: readonly string[]): boolean {
    return works.length > 0 && works.every((work) => this.#works.includes(workKey(work)));
  }

  add(works: readonly string[]): void {
    this.set([...this.#works, ...works]);
  }

  take(works: readonly string[]): void {
    const keys = works.map(workKey);
    this.set(this.#works.filter((work) => !keys.includes(work)));
  }

  set(works: readonly string[]): void {
    this.#works = [...new Set(works.map(workKey))].slice(0, MOST_WORKS);
    keep(() => localStorage, this.#works);
  }
}

export const basket = new Basket();
