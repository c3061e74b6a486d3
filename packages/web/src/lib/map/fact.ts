import type { EvidenceLevel, RelationKind, STANDINGS } from '@jingluo/graph/vocabulary';

export type Standing = (typeof STANDINGS)[number];

/** A claim as far as it is filtered, placed and drawn. */
export interface Fact {
  readonly id: string;
  readonly subject: string;
  readonly relation: RelationKind;
  readonly object: string;
  readonly level: EvidenceLevel;
  readonly standing: Standing;
  readonly derived: boolean;
}
