import { type Level, rank } from '../level/level.ts';
import { shareWorks, totalWorks } from './shares.ts';
import type { Hop, Piece, TracedClaim } from './traced.ts';

/** A claim that holds no source below a level. */
export type Weighed<Claim> = Claim & {
  /** How many sources were too weak. */
  readonly hidden: number;
};

/** The claim with what says so, or says otherwise, from a level up; `works` counts that. */
export function weigh<
  Claim extends Pick<TracedClaim, 'id' | 'works'> & { readonly evidence: readonly Piece[] },
>(claim: Claim, least: Level | null): Weighed<Claim> {
  if (least === null) return { ...claim, hidden: 0 };
  const evidence = claim.evidence.filter(({ level }) => rank(level) >= rank(least));
  const shown = new Set(evidence.map(({ citation }) => citation.id));
  const all = new Set(claim.evidence.map(({ citation }) => citation.id));
  const works = totalWorks(shareWorks([{ id: claim.id, evidence }]));
  return { ...claim, evidence, works, hidden: all.size - shown.size };
}

/**
 * The same for a hop to a channel. What arranges terms is kept as it is: no level is asked of it. A hop by rule has no
 * sources itself; those of its premises are counted from the level up.
 */
export function weighHop<
  H extends Omit<Hop, 'premises'> & {
    readonly premises: readonly { readonly works: number; readonly cited: number }[];
  },
>(hop: H, least: Level | null): Weighed<H> {
  if (least === null || hop.relation === 'KIND_OF') return { ...hop, hidden: 0 };
  if (hop.derivedBy === null) return weigh(hop, least);
  return {
    ...hop,
    premises: hop.premises.map((premise) => ({ ...premise, works: premise.cited })),
    hidden: 0,
  };
}
