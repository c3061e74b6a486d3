import type { ClaimGraph } from './snapshot.ts';
import type { Triple } from './claim-id.ts';

/** What a rule concludes, and the claims it concludes it from. */
export interface Conclusion extends Triple {
  /** Ids of claims in the graph. */
  readonly premises: readonly string[];
}

/** A rule by which claims follow from claims. Its name is part of the ids of what it derives. */
export interface DerivedRule {
  readonly name: string;
  /** One sentence, shown wherever a derived claim is. */
  readonly meaning: string;
  readonly derive: (graph: ClaimGraph) => Conclusion[];
}
