import type { EvidenceLevel } from '../vocabulary/levels.ts';

export interface EvidenceFilter {
  /** Claims below this level are left out, except `kind-of` claims, which only order terms. */
  readonly minLevel?: EvidenceLevel | undefined;
  /** False leaves derived claims out. */
  readonly derived?: boolean | undefined;
}
