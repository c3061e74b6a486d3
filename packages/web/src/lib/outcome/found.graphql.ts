import { graphql, type ResultOf } from '../graphql/graphql.ts';

/** What studies found, those that report the same together. */
export const FoundFragment = graphql(`
  fragment Found on StudiesFound @_unmask {
    level
    studies
    participants
    results {
      against
      result
    }
  }
`);

export type Found = ResultOf<typeof FoundFragment>;
