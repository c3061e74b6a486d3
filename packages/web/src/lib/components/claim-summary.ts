import { countWorks, word } from '../level.ts';
import type { ClaimOnCard } from './claim.graphql.ts';
import type { Sides } from './claim-sides.ts';
import { countFamilies, type Piece } from './evidence-by-work.ts';

/** How a claim stands, in one to three short sentences. */
export function claimSummary(
  claim: Pick<ClaimOnCard, 'level' | 'relation' | 'derivedBy'>,
  sides: Sides,
): string {
  if (claim.derivedBy !== null)
    return 'It follows by rule from the claims below. No work is counted for it itself.';
  const studied = claim.relation === 'TREATS' ? [...sides.noVerdict, ...sides.twin] : sides.noVerdict;
  const helped = claim.relation === 'STUDIED_FOR' ? sides.twin : [];
  return [
    says(
      sides.sayingSo,
      claim.level === 'UNCITED' ? 'so and name no source' : `so, the strongest ${word(claim.level)}`,
    ),
    says(sides.sayingOtherwise, 'otherwise'),
    studied.length > 0 && `${countWorks(countFamilies(studied))} studied it; that says nothing of success.`,
    says(helped, 'that it helps'),
  ]
    .filter(Boolean)
    .join(' ');
}

function says(pieces: readonly Piece[], what: string): string | false {
  const count = countFamilies(pieces);
  if (count === 0) return false;
  if (count > 1) return `${countWorks(count)} say ${what}.`;
  return `1 work says ${what.replace('name no', 'names no').replace('the strongest ', '')}.`;
}
