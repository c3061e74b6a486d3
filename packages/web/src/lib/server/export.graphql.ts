import { graphql, type ResultOf } from '#lib/graphql/graphql.ts';

export const WorksQuery = graphql(`
  query WorksForExport($ids: [ID!]!) {
    nodes(ids: $ids) {
      ... on Citation {
        id
        csl
      }
    }
  }
`);

export const AllWorksQuery = graphql(`
  query AllWorksForExport($after: String) {
    citations(first: 500, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        csl
      }
    }
  }
`);

export const ClaimsOfWorkQuery = graphql(`
  query ClaimsForExport($id: ID!, $after: String) {
    citation(id: $id) {
      key
      shortName
      title
      year
      doi
      claims(first: 500, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          sentence
          relation
          level
          standing
          works
          subject {
            id
          }
          object {
            id
          }
          evidence {
            direction
            role
            level
            locator
            verb
            note
            citation {
              id
            }
            via {
              id
            }
          }
        }
      }
    }
  }
`);

export type WorkWithClaims = NonNullable<ResultOf<typeof ClaimsOfWorkQuery>['citation']>;
