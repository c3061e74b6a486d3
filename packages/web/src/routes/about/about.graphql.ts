import { graphql, type ResultOf } from '#lib/graphql/graphql.ts';

export const AboutQuery = graphql(`
  query About {
    dataset {
      version
      entities
      claims
      citations
      derivedClaims
      contestedClaims
      licence
      disclaimer
      kinds {
        kind
        count
      }
      relations {
        relation
        count
      }
      levels {
        level
        count
      }
      rules {
        name
        meaning
      }
    }
    citations(first: 500) {
      nodes {
        id
        shortName
        title
        level
        claims(first: 0) {
          totalCount
        }
      }
    }
  }
`);

export type Dataset = ResultOf<typeof AboutQuery>['dataset'];
export type Source = ResultOf<typeof AboutQuery>['citations']['nodes'][number];
