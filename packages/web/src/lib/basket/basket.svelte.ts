import { isOfBasket, keep, readKept } from './kept-works.ts';
import { MOST_WORKS, workKey } from './works-link.ts';

/** The works a reader has put aside, as this browser keeps them. On the server it is empty. */
class Basket {
  #works = $state.raw<readonly string[]>([]);
  #isOpen = $state(false);
  #early: string[] = [];

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
    if (this.#early.length > 0) this.add(this.#early.splice(0));
    addEventListener('storage', follow);
    return () => removeEventListener('storage', follow);
  }

  /** Whether it holds all of these works. */
  holds(works: readonly string[]): boolean {
    return works.length > 0 && works.every((work) => this.#works.includes(workKey(work)));
  }

  /** Adds them behind those there are. Those of a page whose scripts are just coming wait until it is open. */
  add(works: readonly string[]): void {
    if (!this.#isOpen) this.#early.push(...works);
    else this.set([...this.#works, ...works]);
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
