import { graphql } from '../graphql/graphql.ts';

/** The regions page by page, with how much is said of each. */
export const BodyRegionsQuery = graphql(`
  query BodyRegions($after: String) {
    entities(kind: REGION, first: 100, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        __typename
        id
        name
        heading
        ... on Region {
          broader {
            id
          }
          symptoms: claims(relation: [FELT_IN], direction: IN, derived: false, first: 0) {
            totalCount
          }
          channels: claims(relation: [TRAVERSES], direction: IN, derived: false, first: 0) {
            totalCount
          }
          points: claims(relation: [LOCATED_IN], direction: IN, derived: false, first: 0) {
            totalCount
          }
        }
      }
    }
  }
`);
