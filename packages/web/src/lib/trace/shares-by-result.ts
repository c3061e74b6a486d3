import { type Level, rank } from '../level/level.ts';
import type { Found } from '../outcome/found.graphql.ts';
import type { OutcomeResult } from '../outcome/outcome.graphql.ts';
import { foundLines } from '../outcome/found-words.ts';
import { RESULTS } from '../outcome/outcome-words.ts';
import type { Share } from './shares.ts';

/** The weakest level whose results a lane shows: visual/pages/brief-claims.md, section 5. */
const LEAST = rank('RANDOMIZED');

/**
 * The same shares, those of randomized and stronger studies divided by what the studies found: first what reports nothing. A
 * study that compares with several things has one place, by what is told first.
 */
export function sharesByResult(shares: readonly Share[], found: readonly Found[]): Share[] {
  const order = foundLines(found).map(({ against }) => against);
  const left = new Map<Level, Map<OutcomeResult, number>>();
  return shares.flatMap((share) => {
    if (rank(share.level) < LEAST) return [share];
    const counts = left.get(share.level) ?? countsOf(found, share.level, order);
    left.set(share.level, counts);
    return divide(share, counts);
  });
}

/** How many studies of a level have each result; what is given away is no longer there. */
function countsOf(
  found: readonly Found[],
  level: Level,
  order: readonly (string | undefined)[],
): Map<OutcomeResult, number> {
  const counts = new Map<OutcomeResult, number>();
  for (const { results, studies } of found.filter((one) => one.level === level)) {
    const [first] = results
      .filter(({ result }) => result !== 'NOT_REPORTED')
      .toSorted((a, b) => order.indexOf(a.against) - order.indexOf(b.against));
    if (first !== undefined) counts.set(first.result, (counts.get(first.result) ?? 0) + studies);
  }
  return counts;
}

function divide(share: Share, counts: Map<OutcomeResult, number>): Share[] {
  let rest = share.works;
  const told = RESULTS.flatMap((result) => {
    const works = Math.min(rest, counts.get(result) ?? 0);
    if (works === 0) return [];
    counts.set(result, counts.get(result)! - works);
    rest -= works;
    return [{ ...share, works, result }];
  });
  return rest === 0 ? told : [{ ...share, works: rest }, ...told];
}
