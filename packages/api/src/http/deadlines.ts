/**
 * Calls functions that are still waiting after some time. One timer looks after all of them, since a timer for each request
 * takes longer than finding its answer in the cache. A function may be called up to a quarter of the time late.
 */
export class Deadlines {
  readonly #milliseconds: number;
  /** In the order of their times. */
  readonly #waiting = new Map<() => void, number>();
  #timer: NodeJS.Timeout | undefined;

  constructor(milliseconds: number) {
    this.#milliseconds = milliseconds;
  }

  add(onLate: () => void): void {
    this.#waiting.set(onLate, performance.now() + this.#milliseconds);
    this.#timer ??= setInterval(this.#callLate, Math.max(1, this.#milliseconds / 4)).unref();
  }

  remove(onLate: () => void): void {
    this.#waiting.delete(onLate);
  }

  readonly #callLate = (): void => {
    const now = performance.now();
    for (const [onLate, end] of this.#waiting) {
      if (end > now) return;
      this.#waiting.delete(onLate);
      onLate();
    }
    // An idle server has no timer.
    clearInterval(this.#timer);
    this.#timer = undefined;
  };
}
