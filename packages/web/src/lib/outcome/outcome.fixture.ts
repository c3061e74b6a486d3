import type { Outcome } from './outcome.graphql.ts';

/** A comparison with sham in which the treated did better, with some fields in the place of the usual ones. */
export function outcome(over: Partial<Outcome> = {}): Outcome {
  return {
    against: 'SHAM',
    comparator: null,
    measure: null,
    at: null,
    result: 'BETTER',
    figure: null,
    participants: null,
    trials: null,
    certainty: null,
    locator: 'abstract',
    ...over,
  };
}
