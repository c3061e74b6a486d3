import type { EvidenceLevel } from '../vocabulary/levels.ts';

export interface EvidenceFilter {
  /** Claims below this level are left out. `kind-of` claims, which only arrange terms, are kept. */
  readonly minLevel?: EvidenceLevel | undefined;
  /** False leaves derived claims out. */
  readonly derived?: boolean | undefined;
}
