import type { Snapshot } from '../../snapshot/snapshot.ts';
import { rankIn, relationIn } from '../../snapshot/claim-columns.ts';
import { levelRank } from '../../vocabulary/levels.ts';
import type { TraversalStep } from '../step.ts';

/* What the contestants of the bench are asked, and of what. */

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

/** What a contestant answers: rows of entities, or the length of a shortest path. Undefined: it does not take part. */
export interface Contestant {
  readonly walk?: (start: number, steps: readonly TraversalStep[]) => ArrayLike<number>;
  readonly shortest?: (from: number, to: number) => number;
  /** How often it is asked in a round, of the starts there are. */
  readonly asked: number;
}

/** The numbers of the claims, as the other contestants load them. */
export function* plain({ claims }: Snapshot) {
  for (let row = 0; row < claims.count; row += 1) {
    const word = claims.columns.out.words[row]!;
    const { subject, object } = claims.ends(row);
    yield { row, subject, relation: relationIn(word), object, rank: rankIn(word) };
  }
}
