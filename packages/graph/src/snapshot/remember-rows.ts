/**
 * The same function of rows, with what it has made kept: for all rows of a table that has at most `most`, else for as
 * many as that, each until another row takes its place. `most` is a power of two.
 */
export function rememberRows<Made>(
  make: (row: number) => Made,
  { count, most }: { readonly count: number; readonly most: number },
): (row: number) => Made {
  const made = new Array<Made | undefined>(Math.min(count, most));
  if (count <= most) return (row) => (made[row] ??= make(row));
  const rows = new Int32Array(most).fill(-1);
  return (row) => {
    const place = row & (most - 1);
    if (rows[place] === row) return made[place]!;
    const next = make(row);
    rows[place] = row;
    made[place] = next;
    return next;
  };
}
