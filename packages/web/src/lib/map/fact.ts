import type { EvidenceLevel, RelationKind, STANDINGS } from '@jingluo/graph/vocabulary';

export type Standing = (typeof STANDINGS)[number];

/** The parts of a claim by which it is filtered and placed on the map. */
export interface Fact {
  readonly id: string;
  readonly subject: string;
  readonly relation: RelationKind;
  readonly object: string;
  readonly level: EvidenceLevel;
  readonly standing: Standing;
  readonly derived: boolean;
}
