import { ClaimRowFragment } from '#lib/claim/claim.graphql.ts';
import { EntityNameFragment } from '#lib/entity/entity-name.graphql.ts';
import { WorkFragment } from '#lib/work/work.graphql.ts';
import { graphql, type ResultOf } from '#lib/graphql/graphql.ts';

const ClaimPage = graphql(
  `
    fragment ClaimPage on ClaimConnection @_unmask {
      totalCount
      nodes {
        ...ClaimRow
      }
    }
  `,
  [ClaimRowFragment],
);

/** The contents of the added data folders, the beginning of each list. */
export const YoursQuery = graphql(
  `
    query Yours($first: Int!) {
      dataset {
        base: folders(base: true) {
          name
        }
        added: folders(base: false) {
          name
          works(first: $first) {
            totalCount
            nodes {
              ...Work
              claims(first: 0) {
                totalCount
              }
            }
          }
          entities(first: $first) {
            totalCount
            nodes {
              ...EntityName
            }
          }
          adds(first: $first) {
            ...ClaimPage
          }
          supports(first: $first) {
            ...ClaimPage
          }
          contests(first: $first) {
            ...ClaimPage
          }
          neutral(first: $first) {
            ...ClaimPage
          }
          changes(first: $first) {
            totalCount
            nodes {
              levelBefore
              levelAfter
              standingBefore
              standingAfter
              claim {
                ...ClaimRow
              }
            }
          }
        }
      }
    }
  `,
  [ClaimPage, ClaimRowFragment, EntityNameFragment, WorkFragment],
);

export type AddedFolder = ResultOf<typeof YoursQuery>['dataset']['added'][number];
export type ClaimChange = AddedFolder['changes']['nodes'][number];
