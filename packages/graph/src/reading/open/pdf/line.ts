/** A piece of text on a page, in points from its upper left corner. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Where its letters stand, growing downwards. */
  readonly baseline: number;
  /** The size of its letters. */
  readonly size: number;
}

/** Pieces of one line without a wide gap between them, as one text. */
export type Run = Piece;

/** A line of a column. */
export interface Line extends Run {
  readonly column: Column;
}

/** A part of a page whose lines have common edges. Lines are in the same one if it is the same object. */
export interface Column {
  readonly page: number;
  readonly left: number;
  readonly right: number;
  /** Whether most of its lines begin at its left edge: then the others are moved in for a reason. */
  readonly isFlush: boolean;
}

/** The middle one of numbers in order of size; 0 without any. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Runs in rows, from above, each from the left. */
export function rowsOf(runs: readonly Run[]): Run[][] {
  const rows: Run[][] = [];
  for (const run of runs.toSorted((a, b) => a.baseline - b.baseline)) {
    const row = rows.at(-1);
    const size = Math.max(run.size, row?.[0]!.size ?? 0);
    if (row !== undefined && run.baseline - row[0]!.baseline < size * 0.3) row.push(run);
    else rows.push([run]);
  }
  return rows.map((row) => row.toSorted((a, b) => a.left - b.left));
}
