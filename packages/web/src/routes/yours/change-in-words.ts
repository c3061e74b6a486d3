import { word } from '#lib/level/level.ts';
import type { ClaimChange } from './yours.graphql.ts';

/** "Level: uncited → traditional", "supported → contested", or both. */
export function changeInWords({
  levelBefore,
  levelAfter,
  standingBefore,
  standingAfter,
}: Omit<ClaimChange, 'claim'>): string {
  return [
    ...(levelBefore === levelAfter ? [] : [`Level: ${word(levelBefore)} → ${word(levelAfter)}`]),
    ...(standingBefore === standingAfter
      ? []
      : [`${standingBefore.toLowerCase()} → ${standingAfter.toLowerCase()}`]),
  ].join('. ');
}
