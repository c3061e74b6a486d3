import { EntityNameFragment } from '#lib/entity/entity-name.graphql.ts';
import { graphql, type ResultOf } from '#lib/graphql/graphql.ts';

/** The fields of a claim for a comparison. */
const ComparedClaimFragment = graphql(`
  fragment ComparedClaim on Claim @_unmask {
    id
    relation
    subject {
      id
      kind
      label
    }
    object {
      id
      kind
      label
    }
    evidence {
      direction
      level
      citation {
        id
        shortName
        family {
          id
        }
      }
    }
  }
`);

export type ComparedClaim = ResultOf<typeof ComparedClaimFragment>;

/** One thing and all claims about it, without those by rule, which have no source of their own. */
export const ComparedQuery = graphql(
  `
    query Compared($id: ID!, $after: String) {
      entity(id: $id) {
        ...EntityName
        claims(derived: false, first: 500, after: $after) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            ...ComparedClaim
          }
        }
      }
    }
  `,
  [EntityNameFragment, ComparedClaimFragment],
);

/** The patterns that involve a thing, and their symptoms. */
export const PatternsOfQuery = graphql(
  `
    query PatternsOf($id: ID!) {
      traverse(
        from: [$id]
        steps: [
          { relation: [INVOLVES], direction: IN, to: [PATTERN] }
          { relation: [MANIFESTS_AS], direction: OUT, to: [SYMPTOM] }
        ]
        derived: false
        limit: 500
      ) {
        truncated
        claims {
          ...ComparedClaim
        }
      }
    }
  `,
  [ComparedClaimFragment],
);

/** Other things of a kind, to compare with. */
export const OthersQuery = graphql(
  `
    query OthersOfKind($kind: EntityKind!) {
      entities(kind: $kind, first: 60) {
        totalCount
        nodes {
          ...EntityName
        }
      }
    }
  `,
  [EntityNameFragment],
);

export const NearestNamesQuery = graphql(`
  query NearestNames($text: String!, $start: String!) {
    search(text: $text, first: 4) {
      confident
      entity {
        id
        label
      }
    }
    shorter: search(text: $start, first: 4) {
      entity {
        id
        label
      }
    }
  }
`);
