import { type Level, LEVELS } from '../level/level.ts';
import { countFamilies, familyOf, type Piece, strongestOf } from './evidence-by-work.ts';

/** The works at one step of the scale, by what they say. */
export interface LevelStep {
  readonly level: Level;
  readonly sayingSo: number;
  readonly sayingOtherwise: number;
  /** Only studied it, or support the other claim on the card. */
  readonly beside: number;
}

/** The six steps, weakest first. `beside` are pieces that give the claim no level. */
export function levelSteps(pieces: readonly Piece[], beside: readonly Piece[] = []): LevelStep[] {
  const pro = strongestOfFamily(pieces.filter(({ direction }) => direction === 'SUPPORTS'));
  const contra = strongestOfFamily(pieces.filter(({ direction }) => direction === 'DISPUTES'));
  const other = strongestOfFamily(beside);
  return LEVELS.map((level) => ({
    level,
    sayingSo: countAt(pro, level),
    sayingOtherwise: countAt(contra, level),
    beside: countAt(other, level),
  }));
}

function countAt(pieces: readonly Piece[], level: Level): number {
  return countFamilies(pieces.filter((piece) => piece.level === level));
}

/** A family counts once on the scale, at its strongest work. */
function strongestOfFamily(pieces: readonly Piece[]): Piece[] {
  const families = Map.groupBy(pieces, ({ citation }) => familyOf(citation));
  return [...families.values()].map((same) => strongestOf(same)!);
}
