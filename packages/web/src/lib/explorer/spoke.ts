import { levelRank, type RelationKind } from '@jingluo/graph/vocabulary';
import type { Fact } from './fact.ts';

/** A thing as far as a drawing names it. */
export interface Named {
  readonly id: string;
  readonly label: string;
}

export interface SpokeClaim extends Fact {
  readonly works: number;
  readonly sentence: string;
  /** The added data folders that speak of it, where there are any. */
  readonly added?: readonly string[];
  /** The names of both ends. */
  readonly ends: readonly [Named, Named];
}

/** A thing with the claims that end at it, strongest first. */
export interface Spoke extends Named {
  readonly claims: readonly SpokeClaim[];
  /** How many claims there are; more than are loaded, for the busiest things. */
  readonly total: number;
}

/** Another thing, and all claims that tie it to the one in the middle of a spoke, strongest first. */
export interface Neighbor extends Named {
  readonly claims: readonly SpokeClaim[];
}

/** Strongest first: by level, then by works. */
export function byStrength(a: SpokeClaim, b: SpokeClaim): number {
  return levelRank(b.level) - levelRank(a.level) || b.works - a.works;
}

/**
 * What a thing is tied to: the strongest of each relation before the second of any, so that no relation crowds out
 * the others where there is room for few.
 */
export function neighborsOf(spoke: Spoke): Neighbor[] {
  const byOther = Map.groupBy(spoke.claims, ({ subject, object }) =>
    subject === spoke.id ? object : subject,
  );
  const turns = new Map<string, number>();
  return [...byOther]
    .map(([other, claims]) => {
      const sorted = claims.toSorted(byStrength);
      const { ends, relation, subject } = sorted[0]!;
      const sort = `${relation} ${subject === spoke.id}`;
      const turn = turns.get(sort) ?? 0;
      turns.set(sort, turn + 1);
      const label = ends.find(({ id }) => id === other)?.label ?? other;
      return { turn, neighbor: { id: other, label, claims: sorted } };
    })
    .sort((a, b) => a.turn - b.turn)
    .map(({ neighbor }) => neighbor);
}

const SAID: ReadonlySet<RelationKind> = new Set(['treats', 'studied-for', 'manifests-as', 'leads-to']);
const SAID_OF_OBJECT: ReadonlySet<RelationKind> = new Set([
  'point-of',
  'located-in',
  'involves',
  'felt-in',
  'traverses',
  'has-phase',
  'pertains-to',
]);

/** What a thing is goes left of it, what is said of it goes right. */
export function isSaid(middle: string, { claims }: Neighbor): boolean {
  return claims.some(
    ({ relation, object }) => SAID.has(relation) || (SAID_OF_OBJECT.has(relation) && object === middle),
  );
}
