import { type Level, LEVELS, rank } from '../level/level.ts';
import type { OutcomeResult } from '../outcome/outcome.graphql.ts';
import type { Stance } from './traced.ts';

/** The works of one level behind one claim; of the studies among them, those with one result. */
export interface Share {
  readonly claim: string;
  readonly level: Level;
  readonly works: number;
  /** What they found against what is told first; undefined where nothing is reported, or shown. */
  readonly result?: OutcomeResult | undefined;
}

interface Counted {
  readonly id: string;
  readonly evidence: readonly Stance[];
}

/**
 * Splits the works behind some claims by level and claim, so that each work is counted once: at its strongest, for
 * the first claim it supports at that level. Works of one family are one. Weakest level first, uncited last.
 */
export function shareWorks(claims: readonly Counted[]): Share[] {
  const places = new Map<string, Omit<Share, 'works'>>();
  for (const { id, evidence } of claims) {
    for (const { direction, level, citation } of evidence) {
      if (direction !== 'SUPPORTS') continue;
      const work = familyOf(citation);
      const known = places.get(work);
      if (known === undefined || rank(level) > rank(known.level)) places.set(work, { claim: id, level });
    }
  }
  const order = [...LEVELS.slice(1), LEVELS[0]];
  return order.flatMap((level) =>
    claims.flatMap(({ id }) => {
      const works = [...places.values()].filter(
        (place) => place.level === level && place.claim === id,
      ).length;
      return works === 0 ? [] : [{ claim: id, level: level!, works }];
    }),
  );
}

/** How many works there are of each level; the order of the shares stays. */
export function countByLevel(shares: readonly Share[]): { level: Level; works: number }[] {
  const groups = Map.groupBy(shares, ({ level }) => level);
  return [...groups].map(([level, group]) => ({ level, works: totalWorks(group) }));
}

/** The number of works of some shares. */
export function totalWorks(shares: readonly Share[]): number {
  return shares.reduce((sum, { works }) => sum + works, 0);
}

function familyOf({ id, family }: Stance['citation']): string {
  return [id, ...family.map((work) => work.id)].sort()[0]!;
}
