import { type ClaimColumns, rankIn } from './claim-columns.ts';

/** Everything that the order of claims depends on. */
type Strengths = Pick<ClaimColumns, 'out' | 'works'>;

/** One more than the number of works that a column holds. */
const WORKS = 2 ** 16;
const RANKS = 2 ** 3;

/** Level and number of works of a row as one number: the strongest rows have the lowest. */
function weaknessOf({ out, works }: Strengths, row: number): number {
  return (RANKS - 1 - rankIn(out.words[row]!)) * WORKS + (WORKS - 1 - works[row]!);
}

/** Compares rows: strongest first, by level, then by number of works, then by row. */
export function compareRows(columns: Strengths, a: number, b: number): number {
  return weaknessOf(columns, a) - weaknessOf(columns, b) || a - b;
}

/** Some rows, strongest first. The sort key is one number, since sorting numbers is fast. */
export function sortRows(columns: Strengths, rows: ArrayLike<number>): Uint32Array {
  const keys = Float64Array.from(rows, (row) => weaknessOf(columns, row) * 2 ** 32 + row).sort();
  return Uint32Array.from(keys, (key) => key % 2 ** 32);
}

/** All rows, strongest first: in time proportional to their number. */
export function rowsByStrength(columns: Strengths): Uint32Array {
  const count = columns.works.length;
  const next = new Uint32Array(RANKS * WORKS + 1);
  for (let row = 0; row < count; row += 1) next[weaknessOf(columns, row) + 1]! += 1;
  for (let key = 0; key < next.length - 1; key += 1) next[key + 1]! += next[key]!;
  const rows = new Uint32Array(count);
  for (let row = 0; row < count; row += 1) {
    const key = weaknessOf(columns, row);
    rows[next[key]!] = row;
    next[key]! += 1;
  }
  return rows;
}
