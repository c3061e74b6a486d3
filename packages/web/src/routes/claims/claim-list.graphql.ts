import { ClaimPageFragment, ClaimRowFoundFragment } from '#lib/claim/claim.graphql.ts';
import { graphql } from '#lib/graphql/graphql.ts';

/**
 * A page of claims; with how many there are with and without the filter for results against sham. What the list is of is
 * asked for by id: a thing, a work, or nothing.
 */
export const ClaimListQuery = graphql(
  `
    query ClaimList(
      $of: ID!
      $by: ID!
      $listed: ClaimFilter!
      $all: ClaimFilter!
      $tested: ClaimFilter!
      $first: Int
      $after: String
    ) {
      entity(id: $of) {
        id
        label
      }
      citation(id: $by) {
        key
        shortName
      }
      claims(filter: $listed, first: $first, after: $after) {
        ...ClaimPage
        nodes {
          ...ClaimRowFound
        }
      }
      all: claims(filter: $all, first: 0) {
        totalCount
      }
      tested: claims(filter: $tested, first: 0) {
        totalCount
      }
    }
  `,
  [ClaimPageFragment, ClaimRowFoundFragment],
);
