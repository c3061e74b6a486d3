import type { WalkedGraph } from './walked-graph.ts';
import { BadArgumentError, wholeNumber } from './bad-argument.ts';

export const MOST_STARTS = 1000;

/**
 * The rows of some ids, each once, in their order. Throws `BadArgumentError` for an unknown id, and for more than
 * 1,000 ids.
 */
export function startRows({ entities }: WalkedGraph, argument: string, ids: readonly string[]): number[] {
  wholeNumber(`${argument}.length`, ids.length, 0, MOST_STARTS);
  return [...new Set(ids)].map((id) => {
    const row = entities.rowOf(id);
    if (row === undefined) throw new BadArgumentError(argument, `no entity has the id "${id}"`);
    return row;
  });
}
