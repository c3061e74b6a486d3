import type { Level } from '../level/level.ts';

/** The term for which something was said, compared with the traced symptom. */
export type Match = 'EXACT' | 'NARROWER' | 'BROADER';

/** What the drawing needs of an entity at the end of a claim. */
export interface End {
  readonly id: string;
  readonly name: string;
}

/** One work's stance on a claim, with what counting needs. */
export interface Stance {
  readonly direction: 'SUPPORTS' | 'DISPUTES' | 'NEUTRAL';
  readonly level: Level;
  readonly citation: { readonly id: string; readonly family: readonly { readonly id: string }[] };
}

/** A claim without its works. */
export interface Premise {
  readonly id: string;
  readonly sentence: string;
  readonly relation: string;
  readonly level: Level;
  readonly works: number;
  readonly subject: End;
  readonly object: End;
}

/** A claim with its works. */
export interface TracedClaim extends Premise {
  readonly standing: 'SUPPORTED' | 'CONTESTED' | 'UNCITED';
  readonly evidence: readonly Stance[];
}

/** A hop from symptom to channel. */
export interface Hop extends TracedClaim {
  readonly derivedBy: string | null;
  readonly premises: readonly Premise[];
}

/** How a way leads to a channel. */
export type WayKind = 'SAID' | 'BY_PATTERN' | 'BY_RULE' | 'BY_ORGAN' | 'BY_PATTERN_AND_ORGAN';

/** What the regions where a symptom is felt tell of a channel. */
export interface RegionShare {
  readonly felt: number;
  readonly shared: number;
  readonly share: number;
}

/** One way from the symptom to a channel. */
export interface TracedRoute {
  readonly kind: WayKind;
  readonly regions: RegionShare | null;
  readonly match: Match;
  readonly level: Level;
  readonly works: number;
  readonly via: End;
  readonly claims: readonly Hop[];
}
