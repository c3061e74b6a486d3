import type { Cell, Flat } from './flatten.ts';

/** The column by which rows are sorted, and whether in descending order. */
export interface RowOrder {
  readonly column: string;
  readonly descending: boolean;
}

const collator = new Intl.Collator('en', { numeric: true });

/**
 * The rows of a table sorted by one column: numbers by size, the rest as text with numbers inside by size. Empty
 * cells are last in both directions, and equal rows keep their order. An unknown column changes nothing.
 */
export function sortRows({ columns, rows }: Flat, order: RowOrder | undefined): Flat['rows'] {
  const place = order === undefined ? -1 : columns.indexOf(order.column);
  if (order === undefined || place === -1) return rows;
  const sign = order.descending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [one, other] = [a[place] ?? null, b[place] ?? null];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return sign * compare(one, other);
  });
}

/** The next order when a column's heading is pressed: ascending, then descending, then that of the answer. */
export function nextOrder(order: RowOrder | undefined, column: string): RowOrder | undefined {
  if (order?.column !== column) return { column, descending: false };
  return order.descending ? undefined : { column, descending: true };
}

function compare(a: NonNullable<Cell>, b: NonNullable<Cell>): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}
