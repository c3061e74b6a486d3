/**
 * Counts by two labels. The library of the metrics looks its labels up for each count, which takes a good part of the time
 * of a cached answer; so what has been counted is handed to it when Prometheus asks.
 */
export class Tally<First, Second> {
  readonly #counts = new Map<First, Map<Second, number>>();

  add(first: First, second: Second): void {
    let counts = this.#counts.get(first);
    if (counts === undefined) this.#counts.set(first, (counts = new Map<Second, number>()));
    counts.set(second, (counts.get(second) ?? 0) + 1);
  }

  /** Calls `count` with what was counted since the last time. */
  empty(count: (first: First, second: Second, times: number) => void): void {
    for (const [first, counts] of this.#counts)
      for (const [second, times] of counts) count(first, second, times);
    this.#counts.clear();
  }
}
