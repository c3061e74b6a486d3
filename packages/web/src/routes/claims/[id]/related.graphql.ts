import { ClaimRowFoundFragment } from '#lib/claim/claim.graphql.ts';
import { graphql } from '#lib/graphql/graphql.ts';

/** Claims by their ids, as far as works make them. */
export const ClaimsNearQuery = graphql(
  `
    query ClaimsNear($ids: [ID!]!) {
      nodes(ids: $ids) {
        ... on Claim {
          ...ClaimRowFound
        }
      }
    }
  `,
  [ClaimRowFoundFragment],
);

/** What a work says about the subject of a claim in the same relation. */
export const SaidInsteadQuery = graphql(
  `
    query SaidInstead($work: ID!, $subject: ID!, $relation: [RelationKind!]) {
      claims(filter: { citation: $work, subject: $subject, relation: $relation }, first: 10) {
        nodes {
          ...ClaimRowFound
          evidence {
            direction
            citation {
              id
            }
          }
        }
      }
    }
  `,
  [ClaimRowFoundFragment],
);
