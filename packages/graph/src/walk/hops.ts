import { endIn, rankIn, relationIn } from '../snapshot/claim-columns.ts';
import type { WalkedGraph } from './walked-graph.ts';
import type { PreparedFilter, PreparedStep } from './step.ts';
import { rowAt } from './walker.ts';

/** All claims between an entity and another. */
export interface Hop {
  readonly other: number;
  /** Rows of the claims, strongest first. */
  readonly rows: readonly number[];
  /** Level, number of works, relation and direction of the strongest claim. */
  readonly rank: number;
  readonly works: number;
  readonly relation: number;
  readonly forward: boolean;
}

/** The hops of entities, computed on first use, within a budget. */
export interface Hops {
  /** The hops from an entity to others, in the order of the table of entities. Empty when the budget is spent. */
  readonly of: (node: number) => readonly Hop[];
  /** Takes one from the budget; false when nothing is left. */
  readonly spend: () => boolean;
  /** Whether something was left out because the budget was spent. */
  readonly spent: () => boolean;
}

interface ClaimAtNode extends Omit<Hop, 'rows'> {
  readonly row: number;
}

/**
 * Hops along the claims that a step and a filter allow. They lead to no heading, except to `ends`. Reading a claim costs
 * one of the budget.
 */
export function createHops(
  { entities: { headings }, claims }: WalkedGraph,
  { sides }: PreparedStep,
  filter: PreparedFilter,
  ends: readonly number[],
  budget: number,
): Hops {
  const { works, out } = claims.columns;
  const known = new Map<number, readonly Hop[]>();
  let left = budget;
  let spent = false;

  const claimsOf = (node: number): ClaimAtNode[] => {
    const found: ClaimAtNode[] = [];
    for (const { side, allowed } of sides) {
      for (let position = side.offsets[node]!; position < side.offsets[node + 1]!; position += 1) {
        if (!spend()) return [];
        const word = side.words[position]!;
        const other = endIn(word);
        if (other === node || allowed[relationIn(word)] === 0) continue;
        if (rankIn(word) < filter.floor || (word & filter.dropped) !== 0) continue;
        if (headings[other] === 1 && !ends.includes(other)) continue;
        const row = rowAt(side, position);
        found.push({
          other,
          row,
          rank: rankIn(word),
          works: works[row]!,
          relation: relationIn(word),
          forward: side === out,
        });
      }
    }
    return found;
  };
  const spend = (): boolean => {
    if (left === 0) spent = true;
    else left -= 1;
    return !spent;
  };

  return {
    spend,
    spent: () => spent,
    of: (node) => {
      const before = known.get(node);
      if (before !== undefined) return before;
      const hops = groupByOther(claimsOf(node));
      known.set(node, hops);
      return hops;
    },
  };
}

/** Groups claims by the entity they lead to, one hop for each. */
function groupByOther(found: ClaimAtNode[]): Hop[] {
  found.sort((a, b) => a.other - b.other || b.rank - a.rank || b.works - a.works || a.row - b.row);
  const hops: (Hop & { rows: number[] })[] = [];
  for (const { row, ...claim } of found) {
    const last = hops.at(-1);
    if (last?.other === claim.other) last.rows.push(row);
    else hops.push({ ...claim, rows: [row] });
  }
  return hops;
}
