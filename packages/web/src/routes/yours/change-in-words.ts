import { word } from '#lib/level.ts';
import type { ClaimChange } from './yours.graphql.ts';

/** "Level: uncited → traditional", "Standing: supported → contested", or both. */
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
      : [`Standing: ${standingBefore.toLowerCase()} → ${standingAfter.toLowerCase()}`]),
  ].join('. ');
}
