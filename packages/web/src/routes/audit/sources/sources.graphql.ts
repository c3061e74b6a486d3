import { EntityNameFragment } from '#lib/entity/entity-name.graphql.ts';
import { graphql, type ResultOf } from '#lib/graphql/graphql.ts';

export const SourcesQuery = graphql(
  `
    query SourcesOfPoint($point: ID!) {
      acupoint(id: $point) {
        ...EntityName
        claims(direction: OUT, derived: false, first: 500) {
          totalCount
          nodes {
            id
            relation
            object {
              id
              label
            }
            evidence {
              direction
              locator
              citation {
                id
                shortName
                containerTitle
              }
            }
          }
        }
      }
    }
  `,
  [EntityNameFragment],
);

export const NearestPointsQuery = graphql(`
  query NearestPoints($text: String!, $start: String!) {
    nearest: search(text: $text, kinds: [ACUPOINT], first: 3) {
      confident
      entity {
        id
        label
      }
    }
    nearby: search(text: $start, kinds: [ACUPOINT], first: 3) {
      entity {
        id
        label
      }
    }
  }
`);

export type ComparedPoint = NonNullable<ResultOf<typeof SourcesQuery>['acupoint']>;
export type ComparedClaim = ComparedPoint['claims']['nodes'][number];
