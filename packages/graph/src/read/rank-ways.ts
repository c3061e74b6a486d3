import { isPremise } from '../derive/derived-rule.ts';
import { compareIds } from '../snapshot/order.ts';
import type { ClaimsByEnd } from '../snapshot/claims.ts';
import type { Claim } from '../snapshot/model.ts';
import { type EvidenceLevel, levelRank } from '../vocabulary/levels.ts';
import { SYMPTOM_MATCHES, type SymptomMatch } from './related-terms.ts';

/*
 * Which way from a symptom to a channel tells more. What came of other orders is in docs/decisions/graph.md.
 */

/** The kinds of ways, the most telling first. */
export const WAY_KINDS = ['said', 'by-pattern', 'by-rule', 'by-organ', 'by-pattern-and-organ'] as const;
export type WayKind = (typeof WAY_KINDS)[number];

export const WAY_MEANING: Readonly<Record<WayKind, string>> = {
  said: 'Works say of the symptom that it involves the channel.',
  'by-pattern': 'Works say that a pattern shows as the symptom, and that the pattern involves the channel.',
  'by-rule': 'It follows by rule: the channel runs through a region where the symptom is felt.',
  'by-organ': 'Works say that the symptom involves an organ; the channel is that of the organ.',
  'by-pattern-and-organ':
    'Works say that a pattern shows as the symptom, and that it involves an organ; the channel is that of the organ.',
};

/** What the regions where a symptom is felt tell of one channel. */
export interface RegionShare {
  /** In how many regions the symptom is felt, by works that none disputes. */
  readonly felt: number;
  /** Through how many of these the channel runs. */
  readonly shared: number;
  /**
   * What falls to the channel, 0 to 1: every region where the symptom is felt counts the same, and is divided among the
   * channels that run through it. So a region says less the more regions there are, and the more channels it has.
   */
  readonly share: number;
}

/** What of a way decides its place. */
export interface RankedWay {
  readonly kind: WayKind;
  readonly match: SymptomMatch;
  /** Of a way by rule. */
  readonly regions: RegionShare | undefined;
  readonly level: EvidenceLevel;
  readonly families: readonly string[];
  readonly claims: readonly string[];
}

/** The kind of a way, by the claims from its symptom to the channel. */
export function kindOfWay(hops: readonly Claim[]): WayKind {
  if (hops.at(-1)?.relation === 'pertains-to') return hops.length > 2 ? 'by-pattern-and-organ' : 'by-organ';
  if (hops.some(({ derivedBy }) => derivedBy !== undefined)) return 'by-rule';
  return hops.length > 1 ? 'by-pattern' : 'said';
}

/**
 * What the regions of a symptom tell of the channels it involves. Every channel of a region where it is felt follows by rule,
 * so the channels of a region are counted among these conclusions: nothing else has to be read.
 */
export function regionShares(
  claims: ClaimsByEnd,
  symptom: string,
): (conclusion: Claim | undefined) => RegionShare | undefined {
  const felt = new Set(
    claims
      .from(symptom, 'felt-in')
      .filter(isPremise)
      .map(({ id }) => id),
  );
  const regionsOf = ({ premises }: Claim) => premises.filter((premise) => felt.has(premise));
  const conclusions = claims.from(symptom, 'involves').filter(({ derivedBy }) => derivedBy !== undefined);
  const channels = new Map<string, number>();
  for (const region of conclusions.flatMap(regionsOf)) channels.set(region, (channels.get(region) ?? 0) + 1);
  return (conclusion) => {
    const shared = conclusion === undefined ? [] : regionsOf(conclusion);
    if (shared.length === 0) return undefined;
    const parts = shared.map((region) => 1 / (felt.size * channels.get(region)!));
    return { felt: felt.size, shared: shared.length, share: parts.reduce((sum, part) => sum + part, 0) };
  };
}

/**
 * Orders ways from a symptom to channels by how much they tell, the most telling first:
 *
 * 1. What is said of the symptom or of a kind of it, before what is only said of a broader one: that is said of more than
 *    this symptom, and its kinds may differ in just that. Sciatica in general has the Gallbladder and the Bladder channel;
 *    pain down the inner leg is the kind that has neither.
 * 2. By what leads to the channel: works that give it (`said`, `by-pattern`), a rule, an organ, a pattern and its organ. So
 *    what works give for a kind of the symptom comes before what only follows by rule for the symptom itself.
 * 3. What is about the symptom itself before what is about a kind of it.
 * 4. Said before by a pattern.
 * 5. Of ways by rule, the larger share of its regions (`RegionShare`).
 * 6. The higher level, then more works, then fewer hops.
 */
export function compareWays(a: RankedWay, b: RankedWay): number {
  return (
    Number(a.match === 'broader') - Number(b.match === 'broader') ||
    Number(isGiven(b)) - Number(isGiven(a)) ||
    (isGiven(a) ? 0 : compareKinds(a, b)) ||
    SYMPTOM_MATCHES.indexOf(a.match) - SYMPTOM_MATCHES.indexOf(b.match) ||
    compareKinds(a, b) ||
    shareOf(b) - shareOf(a) ||
    levelRank(b.level) - levelRank(a.level) ||
    b.families.length - a.families.length ||
    a.claims.length - b.claims.length ||
    compareIds(a.claims.join(' '), b.claims.join(' '))
  );
}

/** Whether works give the channel for the symptom, directly or by a pattern. */
function isGiven({ kind }: RankedWay): boolean {
  return kind === 'said' || kind === 'by-pattern';
}

function compareKinds(a: RankedWay, b: RankedWay): number {
  return WAY_KINDS.indexOf(a.kind) - WAY_KINDS.indexOf(b.kind);
}

/** Sums of the same parts in another order differ in their last digits. */
function shareOf({ regions }: RankedWay): number {
  return regions === undefined ? 0 : Math.round(regions.share * 1e6);
}
