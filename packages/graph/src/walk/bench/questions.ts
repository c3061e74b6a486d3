import type { Snapshot } from '../../snapshot/snapshot.ts';
import { rankIn, relationIn } from '../../snapshot/claim-columns.ts';
import { levelRank } from '../../vocabulary/levels.ts';
import type { TraversalStep } from '../step.ts';

/* The questions of the bench. */

export const MIN_LEVEL = 'traditional';
export const FLOOR = levelRank(MIN_LEVEL);
export const MOST = 6;

export const TWO_HOPS: TraversalStep[] = [
  { relations: ['treats'], direction: 'in', to: ['acupoint'] },
  { relations: ['point-of'], direction: 'out' },
];
export const THREE_HOPS: TraversalStep[] = [
  { relations: ['treats'], direction: 'in', to: ['acupoint'] },
  { relations: ['treats'], direction: 'out' },
  { relations: ['kind-of'], direction: 'out' },
];

/**
 * A way to hold the graph, with its answers: rows of entities, or the length of a shortest path. Undefined for a
 * question it does not take part in.
 */
export interface Contestant {
  readonly walk?: (start: number, steps: readonly TraversalStep[]) => ArrayLike<number>;
  readonly shortest?: (from: number, to: number) => number;
  /** How many questions a round has. */
  readonly asked: number;
}

/** The claims as numbers, as the other contestants load them. */
export function* plain({ claims }: Snapshot) {
  for (let row = 0; row < claims.count; row += 1) {
    const word = claims.columns.out.words[row]!;
    const { subject, object } = claims.ends(row);
    yield { row, subject, relation: relationIn(word), object, rank: rankIn(word) };
  }
}
