import type { Cell, Flat } from './flatten.ts';

/** A column that says the same in every row. */
export interface Constant {
  readonly column: string;
  readonly value: Cell;
}

/** A table without the columns that say the same in every row, and these. */
export interface Thinned {
  readonly table: Flat;
  readonly constant: readonly Constant[];
}

/** A table of one row, and one in which nothing differs, stay whole: there is nothing to compare. */
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
