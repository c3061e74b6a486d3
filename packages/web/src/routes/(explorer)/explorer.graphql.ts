import { ClaimCardFragment, ClaimRowFoundFragment } from '#lib/claim/claim.graphql.ts';
import { EntityDetailsFragment } from '#lib/entity-details/entity-details.graphql.ts';
import { EntityNameFragment } from '#lib/entity/entity-name.graphql.ts';
import { graphql } from '#lib/graphql/graphql.ts';
import { FoundFragment } from '#lib/outcome/found.graphql.ts';

/** How many sources of at least each level say so: the explorer changes its level without a request. */
const WorksFromFragment = graphql(`
  fragment WorksFrom on Claim @_unmask {
    works
    traditional: works(minLevel: TRADITIONAL)
    registered: works(minLevel: REGISTERED)
    observational: works(minLevel: OBSERVATIONAL)
    randomized: works(minLevel: RANDOMIZED)
    synthesized: works(minLevel: SYNTHESIZED)
  }
`);

/** What a drawing needs of a thing that is opened: its strongest claims with both ends. */
export const SpokeQuery = graphql(
  `
    query Spoke($id: ID!) {
      entity(id: $id) {
        id
        label
        heading
        claims(first: 500) {
          totalCount
          nodes {
            id
            sentence
            relation
            level
            standing
            ...WorksFrom
            derivedBy
            addedFolders
            found {
              ...Found
            }
            subject {
              id
              label
            }
            object {
              id
              label
              heading
            }
          }
        }
      }
    }
  `,
  [WorksFromFragment, FoundFragment],
);

export const PathsQuery = graphql(
  `
    query PathsBetween(
      $from: ID!
      $to: ID!
      $relations: [RelationKind!]
      $minLevel: EvidenceLevel
      $derived: Boolean
      $first: Int!
    ) {
      from: entity(id: $from) {
        ...EntityName
      }
      to: entity(id: $to) {
        ...EntityName
      }
      pathSearch(
        from: $from
        to: $to
        maxLength: 4
        relations: $relations
        minLevel: $minLevel
        derived: $derived
        first: $first
      ) {
        truncated
        paths {
          length
          works
          weakestLevel
          nodes {
            ...EntityName
          }
          hops {
            level
            claims {
              ...ClaimRowFound
              ...WorksFrom
            }
          }
        }
      }
    }
  `,
  [EntityNameFragment, ClaimRowFoundFragment, WorksFromFragment],
);

/** The works behind claims, for the foot of a picture. */
export const WorksBehindQuery = graphql(`
  query WorksBehind($ids: [ID!]!) {
    nodes(ids: $ids) {
      __typename
      id
      ... on Claim {
        evidence {
          citation {
            id
            shortName
          }
        }
      }
    }
  }
`);

/** The claims of one work, page by page, for the filter. */
export const WorkClaimsQuery = graphql(`
  query ClaimsOfWork($id: ID!, $after: String) {
    citation(id: $id) {
      id
      shortName
      claims(first: 500, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
        }
      }
    }
  }
`);

/** Works by words of their title or authors, for the filter. */
export const FindWorksQuery = graphql(`
  query FindWorks($text: String!) {
    searchCitations(text: $text, first: 8) {
      confident
      citation {
        id
        shortName
        title
        claims(first: 0) {
          totalCount
        }
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
    query List($kind: EntityKind!, $after: String) {
      entities(kind: $kind, first: 500, after: $after) {
        totalCount
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
