import { ClaimCardFragment } from '#lib/components/claim.graphql.ts';
import { EntityDetailsFragment } from '#lib/components/entity-details.graphql.ts';
import { EntityNameFragment } from '#lib/components/entity-name.graphql.ts';
import { graphql } from '#lib/graphql/graphql.ts';

export const AtRestQuery = graphql(`
  query AtRest {
    dataset {
      citations
      derivedClaims
      contestedClaims
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

export const FocusQuery = graphql(
  `
    query Focus($id: ID!) {
      entity(id: $id) {
        ...EntityDetails
      }
    }
  `,
  [EntityDetailsFragment],
);

export const ClaimQuery = graphql(
  `
    query ClaimInDetails($id: ID!, $twin: ID!) {
      claim(id: $id) {
        ...ClaimCard
      }
      twin: claim(id: $twin) {
        ...ClaimCard
      }
    }
  `,
  [ClaimCardFragment],
);

export const ListQuery = graphql(
  `
    query List($after: String) {
      entities(first: 500, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...EntityName
          claims(derived: false, first: 0) {
            totalCount
          }
        }
      }
    }
  `,
  [EntityNameFragment],
);
