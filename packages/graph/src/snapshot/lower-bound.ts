/** The first number from `low` up to `high` that passes a test, else `high`; all later ones must pass it, too. */
export function firstFrom(low: number, high: number, passes: (at: number) => boolean): number {
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (passes(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The first position in ascending numbers with at least a value; their number when all are smaller. */
export function lowerBound(sorted: Uint32Array, value: number): number {
  return firstFrom(0, sorted.length, (at) => sorted[at]! >= value);
}
