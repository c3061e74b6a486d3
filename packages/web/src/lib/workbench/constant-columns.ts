import type { Cell, Flat } from './flatten.ts';

/** A column with the same value in every row. */
export interface Constant {
  readonly column: string;
  readonly value: Cell;
}

/** A table without its constant columns, and these columns. */
export interface Thinned {
  readonly table: Flat;
  readonly constant: readonly Constant[];
}

/** Leaves the constant columns out. A table of one row, or in which nothing differs, stays whole. */
export function withoutConstants(table: Flat): Thinned {
  const { columns, rows } = table;
  const [first] = rows;
  const isConstant = columns.map((_, place) => rows.every((row) => row[place] === first?.[place]));
  if (first === undefined || rows.length < 2 || isConstant.every((is) => is)) return { table, constant: [] };
  const kept = <T>(cells: readonly T[]): T[] => cells.filter((_, place) => !isConstant[place]);
  return {
    table: { columns: kept(columns), rows: rows.map(kept) },
    constant: columns.flatMap((column, place) =>
      isConstant[place] ? [{ column, value: first[place] ?? null }] : [],
    ),
  };
}
