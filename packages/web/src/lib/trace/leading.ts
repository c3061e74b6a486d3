import type { TracedRoute } from './traced.ts';

/** A channel by the way that decides its place. */
interface Placed {
  readonly best: Pick<TracedRoute, 'kind' | 'match' | 'regions'>;
}

/** About so many channels come first. */
const FEW = 5;

/**
 * How many of the channels, in their order, are shown at first; the others are folded:
 *
 * - all that sources give for the symptom itself, directly or by a pattern;
 * - then, group by group, those that sources give for a kind of it, and those by rule with at least a fifth of what its
 *   regions tell, as long as there are no more than five. A group is what tells alike, and is not parted;
 * - where sources give none, the first group, at most five of it.
 */
export function leadingCount(channels: readonly Placed[]): number {
  const given = channels.findLastIndex(({ best }) => best.match === 'EXACT' && isGiven(best)) + 1;
  const groups = Map.groupBy(channels.slice(given), ({ best }) => groupOf(best)).values();
  let count = given;
  for (const group of groups) {
    if (count === 0) count = Math.min(group.length, FEW);
    else if (tellsEnough(group[0]!.best) && count + group.length <= FEW) count += group.length;
    else break;
  }
  return count;
}

/** What the channels that are folded have in common: "by rule or by an organ". */
export function restPhrase(rest: readonly Placed[]): string {
  const words = new Set(rest.map(({ best }) => wordsFor(best)));
  const list = [...words];
  return list.length < 3 ? list.join(' or ') : `${list.slice(0, -1).join(', ')} or ${list.at(-1)}`;
}

function isGiven({ kind }: Placed['best']): boolean {
  return kind === 'SAID' || kind === 'BY_PATTERN';
}

function tellsEnough(way: Placed['best']): boolean {
  const { match, regions } = way;
  if (isGiven(way)) return match !== 'BROADER';
  return match === 'EXACT' && regions !== null && toParts(regions.share) >= toParts(1 / FEW);
}

function groupOf({ kind, match, regions }: Placed['best']): string {
  return `${match} ${kind} ${regions === null ? '' : toParts(regions.share)}`;
}

/** Sums of the same parts in another order differ in their last digits. */
function toParts(share: number): number {
  return Math.round(share * 1e6);
}

function wordsFor(way: Placed['best']): string {
  if (way.match === 'BROADER') return 'for a broader symptom';
  if (way.kind === 'BY_RULE') return 'by rule';
  if (!isGiven(way)) return 'by an organ';
  return way.match === 'NARROWER' ? 'for a kind of it' : 'for it';
}
