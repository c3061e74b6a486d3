import { ClaimRowFragment } from '#lib/claim/claim.graphql.ts';
import { EntityNameFragment } from '#lib/entity/entity-name.graphql.ts';
import { graphql, type ResultOf } from '#lib/graphql/graphql.ts';

export const BodyRegionQuery = graphql(
  `
    query BodyRegion($id: ID!) {
      region(id: $id) {
        ...EntityName
        summary
        heading
        narrower {
          id
          name
        }
        felt: claims(relation: [FELT_IN], direction: IN, first: 40) {
          totalCount
          nodes {
            ...ClaimRow
          }
        }
        across: claims(relation: [TRAVERSES], direction: IN, first: 40) {
          totalCount
          nodes {
            ...ClaimRow
          }
        }
        located: claims(relation: [LOCATED_IN], direction: IN, first: 120) {
          totalCount
          nodes {
            id
            subject {
              id
              label
            }
          }
        }
      }
    }
  `,
  [ClaimRowFragment, EntityNameFragment],
);

export const BodyChannelQuery = graphql(
  `
    query BodyChannel($id: ID!) {
      channel(id: $id) {
        ...EntityName
        code
        summary
        across: claims(relation: [TRAVERSES], direction: OUT, first: 60) {
          totalCount
          nodes {
            ...ClaimRow
          }
        }
      }
    }
  `,
  [ClaimRowFragment, EntityNameFragment],
);

export type BodyRegionShown = NonNullable<ResultOf<typeof BodyRegionQuery>['region']>;
export type BodyChannelShown = NonNullable<ResultOf<typeof BodyChannelQuery>['channel']>;
