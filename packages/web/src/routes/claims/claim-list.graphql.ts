import { ClaimPageFragment, ClaimRowFoundFragment } from '#lib/claim/claim.graphql.ts';
import { EntityNameFragment } from '#lib/entity/entity-name.graphql.ts';
import { graphql } from '#lib/graphql/graphql.ts';

const ListedClaimsFragment = graphql(
  `
    fragment ListedClaims on ClaimConnection @_unmask {
      ...ClaimPage
      nodes {
        ...ClaimRowFound
      }
    }
  `,
  [ClaimPageFragment, ClaimRowFoundFragment],
);

/** A page of the claims of a thing. */
export const ClaimsOfThingQuery = graphql(
  `
    query ClaimsOfThing(
      $of: ID!
      $relation: [RelationKind!]
      $direction: EdgeDirection
      $first: Int
      $after: String
    ) {
      entity(id: $of) {
        ...EntityName
        claims(relation: $relation, direction: $direction, first: $first, after: $after) {
          ...ListedClaims
        }
      }
    }
  `,
  [EntityNameFragment, ListedClaimsFragment],
);

/** A page of the claims on which a work takes a stance. */
export const ClaimsInWorkQuery = graphql(
  `
    query ClaimsInWork($by: ID!, $first: Int, $after: String) {
      citation(id: $by) {
        key
        shortName
        claims(first: $first, after: $after) {
          ...ListedClaims
        }
      }
    }
  `,
  [ListedClaimsFragment],
);

/** A page of all claims, or of all with a relation. */
export const AllClaimsQuery = graphql(
  `
    query AllClaims($relation: [RelationKind!], $first: Int, $after: String) {
      claims(filter: { relation: $relation }, first: $first, after: $after) {
        ...ListedClaims
      }
    }
  `,
  [ListedClaimsFragment],
);
