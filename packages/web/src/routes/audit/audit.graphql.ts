import { ClaimPageFragment, ClaimRowFragment } from '#lib/claim/claim.graphql.ts';
import { EntityNameFragment } from '#lib/entity/entity-name.graphql.ts';
import { WorkFragment } from '#lib/work/work.graphql.ts';
import { graphql, type ResultOf } from '#lib/graphql/graphql.ts';

const AuditedClaimFragment = graphql(
  `
    fragment AuditedClaim on Claim @_unmask {
      ...ClaimRow
      evidence {
        direction
        locator
        addedBy
        citation {
          id
          shortName
        }
      }
    }
  `,
  [ClaimRowFragment],
);

const AuditedClaimsFragment = graphql(
  `
    fragment AuditedClaims on ClaimConnection @_unmask {
      ...ClaimPage
      nodes {
        ...AuditedClaim
      }
    }
  `,
  [ClaimPageFragment, AuditedClaimFragment],
);

const AuditedWorkFragment = graphql(
  `
    fragment AuditedWork on Citation @_unmask {
      ...Work
      defects
      claims(first: 0) {
        totalCount
      }
    }
  `,
  [WorkFragment],
);

const AuditedWorksFragment = graphql(
  `
    fragment AuditedWorks on CitationConnection @_unmask {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...AuditedWork
      }
    }
  `,
  [AuditedWorkFragment],
);

/** The numbers of the audit, and its short lists in full. */
export const AuditQuery = graphql(`
  query AuditNumbers {
    dataset {
      claims
      citations
      version
    }
    audit {
      uncited(first: 0) {
        totalCount
      }
      contested(first: 0) {
        totalCount
      }
      singleWork(first: 0) {
        totalCount
      }
      unresolved(first: 0) {
        totalCount
      }
      retracted(first: 0) {
        totalCount
      }
      unused(first: 0) {
        totalCount
      }
      pointsWithoutStudy(first: 0) {
        totalCount
      }
      studiesWithoutPoint(first: 0) {
        totalCount
      }
      defectiveCount
      sharedFamilies(first: 0) {
        totalCount
      }
      differing(first: 0) {
        totalCount
      }
      relations {
        relation
        claims
        uncited
        contested
        singleWork
      }
      kinds {
        kind
        claims
        uncited
        contested
        singleWork
      }
    }
  }
`);

export const UncitedQuery = graphql(
  `
    query AuditUncited($first: Int, $after: String) {
      audit {
        list: uncited(first: $first, after: $after) {
          ...AuditedClaims
        }
      }
    }
  `,
  [AuditedClaimsFragment],
);

export const ContestedQuery = graphql(
  `
    query AuditContested($first: Int, $after: String) {
      audit {
        list: contested(first: $first, after: $after) {
          ...AuditedClaims
        }
      }
    }
  `,
  [AuditedClaimsFragment],
);

export const SingleWorkQuery = graphql(
  `
    query AuditSingleWork($first: Int, $after: String) {
      audit {
        list: singleWork(first: $first, after: $after) {
          ...AuditedClaims
        }
      }
    }
  `,
  [AuditedClaimsFragment],
);

/** The claims of one of three lists, filtered by relation or by the kind of thing at one end. */
export const NarrowedQuery = graphql(
  `
    query AuditNarrowed(
      $relation: [RelationKind!]
      $kind: [EntityKind!]
      $standing: [Standing!]
      $works: Int
      $first: Int
      $after: String
    ) {
      list: claims(
        filter: { relation: $relation, kind: $kind, standing: $standing, works: $works, derived: false }
        first: $first
        after: $after
      ) {
        ...AuditedClaims
      }
    }
  `,
  [AuditedClaimsFragment],
);

export const UnresolvedQuery = graphql(
  `
    query AuditUnresolved($first: Int, $after: String) {
      audit {
        list: unresolved(first: $first, after: $after) {
          ...AuditedWorks
        }
      }
    }
  `,
  [AuditedWorksFragment],
);

export const RetractedQuery = graphql(
  `
    query AuditRetracted($first: Int, $after: String) {
      audit {
        list: retracted(first: $first, after: $after) {
          ...AuditedWorks
        }
      }
    }
  `,
  [AuditedWorksFragment],
);

export const UnusedQuery = graphql(
  `
    query AuditUnused($first: Int, $after: String) {
      audit {
        list: unused(first: $first, after: $after) {
          ...AuditedWorks
        }
      }
    }
  `,
  [AuditedWorksFragment],
);

export const StudiesWithoutPointQuery = graphql(
  `
    query AuditStudiesWithoutPoint($first: Int, $after: String) {
      audit {
        list: studiesWithoutPoint(first: $first, after: $after) {
          ...AuditedWorks
        }
      }
    }
  `,
  [AuditedWorksFragment],
);

export const DefectiveQuery = graphql(
  `
    query AuditDefective($first: Int, $after: String) {
      audit {
        list: defectiveWorks(first: $first, after: $after) {
          ...AuditedWorks
        }
      }
    }
  `,
  [AuditedWorksFragment],
);

export const DoubleCountsQuery = graphql(
  `
    query AuditDoubleCounts($first: Int, $after: String) {
      audit {
        list: sharedFamilies(first: $first, after: $after) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            claims
            works {
              ...AuditedWork
              familyBasis
            }
          }
        }
      }
    }
  `,
  [AuditedWorkFragment],
);

export const DifferencesQuery = graphql(
  `
    query AuditDifferences($first: Int, $after: String) {
      audit {
        list: differing(first: $first, after: $after) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            relation
            subject {
              ...EntityName
            }
            claims {
              ...AuditedClaim
            }
          }
        }
      }
    }
  `,
  [AuditedClaimFragment, EntityNameFragment],
);

export const PointsWithoutStudyQuery = graphql(
  `
    query AuditPointsWithoutStudy($first: Int, $after: String) {
      audit {
        list: pointsWithoutStudy(first: $first, after: $after) {
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
    }
  `,
  [EntityNameFragment],
);

export type AuditNumbers = ResultOf<typeof AuditQuery>;
export type AuditedClaim = ResultOf<typeof AuditedClaimsFragment>['nodes'][number];
export type AuditedWork = ResultOf<typeof AuditedWorkFragment>;
export type AuditedPoint = ResultOf<typeof PointsWithoutStudyQuery>['audit']['list']['nodes'][number];
export type Difference = ResultOf<typeof DifferencesQuery>['audit']['list']['nodes'][number];
export type SharedFamily = ResultOf<typeof DoubleCountsQuery>['audit']['list']['nodes'][number];
