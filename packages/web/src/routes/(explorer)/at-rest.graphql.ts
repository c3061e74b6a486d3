import { graphql } from '#lib/graphql/graphql.ts';

export const AtRestQuery = graphql(`
  query AtRest {
    dataset {
      citations
      derivedClaims
      contestedClaims
      claimsAgainstSham
      kinds {
        kind
        count
      }
      levels {
        level
        count
      }
    }
  }
`);
