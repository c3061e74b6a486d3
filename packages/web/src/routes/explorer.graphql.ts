import { ClaimCardFragment } from '#lib/components/claim.graphql.ts';
import { EntityDetailsFragment } from '#lib/components/entity-details.graphql.ts';
import { FocusFragment } from '#lib/drawing/focus.graphql.ts';
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
        ...Focus
        ...EntityDetails
      }
    }
  `,
  [FocusFragment, EntityDetailsFragment],
);

export const ClaimQuery = graphql(
  `
    query ClaimInDetails($id: ID!) {
      claim(id: $id) {
        ...ClaimCard
      }
    }
  `,
  [ClaimCardFragment],
);

export const ListQuery = graphql(`
  query List($after: String) {
    entities(first: 500, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        kind
        label
        names {
          text
          language
        }
        claims(derived: false, first: 0) {
          totalCount
        }
      }
    }
  }
`);
