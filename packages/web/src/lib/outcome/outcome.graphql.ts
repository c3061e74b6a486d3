import { graphql, type ResultOf } from '../graphql/graphql.ts';

/** What `Outcomes.svelte` needs of one comparison. */
export const OutcomeFragment = graphql(`
  fragment Outcome on Outcome @_unmask {
    against
    comparator
    measure
    at
    result
    figure
    participants
    trials
    certainty
    locator
  }
`);

export type Outcome = ResultOf<typeof OutcomeFragment>;
export type OutcomeResult = Outcome['result'];
export type Comparator = Outcome['against'];
