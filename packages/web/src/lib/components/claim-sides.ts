import type { ClaimOnCard } from './claim.graphql.ts';
import { groupByWork, type Piece } from './evidence-by-work.ts';

/** A column of a claim card: those who say so, those who say otherwise, those who studied it. */
export interface ClaimSide {
  readonly key: 'so' | 'otherwise' | 'studied' | 'helps';
  readonly heading: string;
  /** The heading where there is little room. */
  readonly short: string;
  readonly pieces: readonly Piece[];
  /** Whether the pieces are those of the other claim of the pair, or hold them too. */
  readonly ofTwin: boolean;
}

/** What stands for a claim and against it, by direction. */
export interface Sides {
  readonly sayingSo: readonly Piece[];
  readonly sayingOtherwise: readonly Piece[];
  readonly noVerdict: readonly Piece[];
  /** What stands behind the other claim of the pair. */
  readonly twin: readonly Piece[];
}

/** The evidence of a claim and of its twin, one piece for each work and direction. */
export function sidesOf(
  claim: Pick<ClaimOnCard, 'evidence'>,
  twin: Pick<ClaimOnCard, 'evidence'> | null,
): Sides {
  const pieces = groupByWork(claim.evidence);
  const of = (wanted: Piece['direction']) => pieces.filter(({ direction }) => direction === wanted);
  return {
    sayingSo: of('SUPPORTS'),
    sayingOtherwise: of('DISPUTES'),
    noVerdict: of('NEUTRAL'),
    twin: twin ? groupByWork(twin.evidence) : [],
  };
}

/**
 * The columns of a card in reading order. Studies of a point stand beside the claim that it helps, without lending it
 * anything; beside a claim that it was studied stands who says that it helps.
 */
export function claimSides({ relation }: Pick<ClaimOnCard, 'relation'>, sides: Sides): ClaimSide[] {
  const { sayingSo, sayingOtherwise, noVerdict, twin } = sides;
  const studied = relation === 'TREATS' ? [...noVerdict, ...twin] : noVerdict;
  const always: ClaimSide[] = [
    { key: 'so', heading: 'Say so', short: 'Say so', pieces: sayingSo, ofTwin: false },
    {
      key: 'otherwise',
      heading: 'Say otherwise',
      short: 'Otherwise',
      pieces: sayingOtherwise,
      ofTwin: false,
    },
  ];
  const sometimes: ClaimSide[] = [
    {
      key: 'studied',
      heading: 'Studied, no verdict',
      short: 'No verdict',
      pieces: studied,
      ofTwin: relation === 'TREATS',
    },
    {
      key: 'helps',
      heading: 'Say that it helps',
      short: 'It helps',
      pieces: relation === 'STUDIED_FOR' ? twin : [],
      ofTwin: true,
    },
  ];
  return [...always, ...sometimes.filter(({ pieces }) => pieces.length > 0)];
}
