import type { Cell, Flat } from './flatten.ts';

/** By which column rows are sorted, and whether the greatest comes first. */
export interface RowOrder {
  readonly column: string;
  readonly descending: boolean;
}

const collator = new Intl.Collator('en', { numeric: true });

/**
 * The rows of a table by one column: numbers by size, everything else as text in which numbers count as such. Empty cells
 * stand last either way, and rows that are equal keep their order. A column that the table lacks leaves it as it is.
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

/** The order after a column's heading was pressed: rising, then falling, then as the answer has it. */
export function nextOrder(order: RowOrder | undefined, column: string): RowOrder | undefined {
  if (order?.column !== column) return { column, descending: false };
  return order.descending ? undefined : { column, descending: true };
}

function compare(a: NonNullable<Cell>, b: NonNullable<Cell>): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}
