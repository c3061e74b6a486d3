import { kindOf, levelRank, relation as relationRow } from '@jingluo/graph/vocabulary';
import type { Fact } from '../map/fact.ts';
import type { Found } from '../outcome/found.graphql.ts';
import { RELATION_DISPLAY } from '../relation-display.ts';

/** A thing and its name. */
export interface Named {
  readonly id: string;
  readonly label: string;
}

export interface SpokeClaim extends Fact {
  readonly works: number;
  readonly sentence: string;
  /** What studies found; empty where none looked. */
  readonly found: readonly Found[];
  /** The added data folders with evidence for or against it. */
  readonly added?: readonly string[];
  /** The names of both ends. */
  readonly ends: readonly [Named, Named];
}

/** A thing with the claims that end at it, strongest first. */
export interface Spoke extends Named {
  readonly claims: readonly SpokeClaim[];
  /** How many claims there are; for things with very many, not all are loaded. */
  readonly total: number;
}

export function spokesById(spokes: readonly Spoke[]): Map<string, Spoke> {
  return new Map(spokes.map((spoke) => [spoke.id, spoke]));
}

/** The thing at the other end of some claims of a spoke, with these claims: what warns first, then the strongest. */
export interface Neighbor extends Named {
  readonly claims: readonly SpokeClaim[];
}

/** Whether it says that the subject is not to be used in, or at, the object. */
export function isCaution({ relation }: Pick<SpokeClaim, 'relation'>): boolean {
  return relationRow(relation).caution;
}

/** Strongest first: by level, then by works. */
export function byStrength(a: SpokeClaim, b: SpokeClaim): number {
  return levelRank(b.level) - levelRank(a.level) || b.works - a.works;
}

/**
 * The neighbours of a thing: the strongest of each relation before the second of any, so that every relation is shown
 * where there is room for few. First come those that no reader may miss: what a source disputes, and the strongest of
 * what warns. Of a symptom its points come next, because they are what most readers look for.
 */
export function neighborsOf(spoke: Spoke): Neighbor[] {
  const byOther = Map.groupBy(spoke.claims, ({ subject, object }) =>
    subject === spoke.id ? object : subject,
  );
  const turns = new Map<string, number>();
  const inTurn = [...byOther]
    .map(([other, claims]) => {
      const sorted = claims.toSorted((a, b) => +isCaution(b) - +isCaution(a) || byStrength(a, b));
      const { ends, relation, subject } = sorted[0]!;
      const sort = `${relation} ${subject === spoke.id}`;
      const turn = turns.get(sort) ?? 0;
      turns.set(sort, turn + 1);
      const label = ends.find(({ id }) => id === other)?.label ?? other;
      const isFirst =
        claims.some(({ standing }) => standing === 'contested') || (turn === 0 && isCaution(sorted[0]!));
      return { turn, isFirst, neighbor: { id: other, label, claims: sorted } };
    })
    .sort((a, b) => a.turn - b.turn);
  const first = inTurn.filter(({ isFirst }) => isFirst).map(({ neighbor }) => neighbor);
  const rest = inTurn.filter(({ isFirst }) => !isFirst).map(({ neighbor }) => neighbor);
  return [...first, ...(kindOf(spoke.id) === 'symptom' ? pointsFirst(rest) : rest)];
}

/** After so many points comes one neighbour that is not a point. */
const POINTS_A_TURN = 4;

/** Points by strength, and after every few of them one of the others, in their order. */
function pointsFirst(neighbors: readonly Neighbor[]): Neighbor[] {
  const isPoint = ({ id }: Neighbor) => kindOf(id) === 'acupoint';
  const points = neighbors.filter(isPoint).sort((a, b) => byStrength(a.claims[0]!, b.claims[0]!));
  const others = neighbors.filter((one) => !isPoint(one));
  return [
    ...points.flatMap((point, index) => [
      point,
      ...((index + 1) % POINTS_A_TURN === 0 ? others.splice(0, 1) : []),
    ]),
    ...others,
  ];
}

/** Whether a neighbour says what is said of the thing, and so is on its right; what the thing is is on its left. */
export function isSaid(middle: string, { claims }: Neighbor): boolean {
  return claims.some(({ relation, object }) => {
    const { said } = RELATION_DISPLAY[relation];
    return said === 'always' || (said === 'of-object' && object === middle);
  });
}
