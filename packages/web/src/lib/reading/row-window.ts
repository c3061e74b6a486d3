/** The rows of a long list that are there: those from `from` until before `to`. */
export interface RowWindow {
  readonly from: number;
  readonly to: number;
}

/** How many rows are added at a time: more at once would hold the page up. */
const STEP = 150;

export const FIRST_ROWS: RowWindow = { from: 0, to: STEP };

/** With rows more at its end. */
export function further({ from, to }: RowWindow): RowWindow {
  return { from, to: to + STEP };
}

/** With rows more before its beginning. */
export function earlier({ from, to }: RowWindow): RowWindow {
  return { from: Math.max(0, from - STEP), to };
}

/** The same, or, if the row is not in it or just at its end, one about the row. */
export function about(rows: RowWindow, row: number): RowWindow {
  const { from, to } = rows;
  if (from <= row && row < to) return rows;
  if (row < to + STEP && row >= to) return { from, to: row + STEP };
  return { from: Math.max(0, row - STEP / 2), to: row + STEP };
}
