import type { WorkTable } from './work-table.ts';

/**
 * The rows of the works of each family, by its name, ascending. Nearly all works are their own family, of one work: those are
 * left out, so only the columns of the others are read.
 */
export function workFamilies({
  columns,
  rowOf,
  familyAt,
}: WorkTable): ReadonlyMap<string, readonly number[]> {
  const byName = new Map<string, number[]>();
  columns.families.forEach((family, row) => {
    if (family === 0) return;
    const name = familyAt(row);
    const members = byName.get(name);
    if (members === undefined) byName.set(name, [row]);
    else members.push(row);
  });
  for (const [name, members] of byName) {
    // A family may have the name of one of its works, which is of no other family.
    const named = rowOf(name);
    if (named === undefined || columns.families[named] !== 0) continue;
    members.push(named);
    members.sort((a, b) => a - b);
  }
  return byName;
}
