import { relationOf, type RelationEnum } from './relation.ts';
import { type Level, rank } from '../level/level.ts';

interface Leveled {
  readonly relation: RelationEnum;
  readonly level: Level;
}

/** Whether one of these claims is about a treatment, and a study makes it. */
export function hasStudies(claims: readonly Leveled[]): boolean {
  return claims.some(
    ({ relation, level }) => relationOf(relation).treatment === true && rank(level) >= rank('REGISTERED'),
  );
}
