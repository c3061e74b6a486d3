import { type Level, rank } from '../level/level.ts';
import { shareWorks, totalWorks } from './shares.ts';
import type { Hop, Stance, TracedClaim } from './traced.ts';

/** A claim without its sources below a level. */
export type FromLevel<Claim> = Claim & {
  /** How many sources were left out. */
  readonly hidden: number;
};

/** The claim with only the evidence of a level or above; `works` counts that. */
export function claimFromLevel<
  Claim extends Pick<TracedClaim, 'id' | 'works'> & { readonly evidence: readonly Stance[] },
>(claim: Claim, least: Level | null): FromLevel<Claim> {
  if (least === null) return { ...claim, hidden: 0 };
  const evidence = claim.evidence.filter(({ level }) => rank(level) >= rank(least));
  const shown = new Set(evidence.map(({ citation }) => citation.id));
  const all = new Set(claim.evidence.map(({ citation }) => citation.id));
  const works = totalWorks(shareWorks([{ id: claim.id, evidence }]));
  return { ...claim, evidence, works, hidden: all.size - shown.size };
}

/**
 * The same for a hop to a channel. Hops between broader and narrower terms keep all their sources. A hop by rule has
 * no sources of its own; the works of its premises are counted from the level up.
 */
export function hopFromLevel<
  H extends Omit<Hop, 'premises'> & {
    readonly premises: readonly { readonly works: number; readonly cited: number }[];
  },
>(hop: H, least: Level | null): FromLevel<H> {
  if (least === null || hop.relation === 'KIND_OF') return { ...hop, hidden: 0 };
  if (hop.derivedBy === null) return claimFromLevel(hop, least);
  return {
    ...hop,
    premises: hop.premises.map((premise) => ({ ...premise, works: premise.cited })),
    hidden: 0,
  };
}

/** What studies of a level or above found. */
export function foundFromLevel<F extends { readonly level: Level }>(
  found: readonly F[],
  least: Level | null,
): readonly F[] {
  return least === null ? found : found.filter(({ level }) => rank(level) >= rank(least));
}
