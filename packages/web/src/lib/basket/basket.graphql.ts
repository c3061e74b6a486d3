import { WorkFragment } from '../work/work.graphql.ts';
import { graphql, type ResultOf } from '#lib/graphql/graphql.ts';

export const BasketQuery = graphql(
  `
    query Basket($ids: [ID!]!) {
      nodes(ids: $ids) {
        ... on Citation {
          ...Work
          defects
          claims(first: 0) {
            totalCount
          }
        }
      }
    }
  `,
  [WorkFragment],
);

export type WorkInBasket = Extract<
  NonNullable<ResultOf<typeof BasketQuery>['nodes'][number]>,
  { readonly id: string }
>;

/** The works behind the claims of an entity, page by page. */
export const WorksOfEntityQuery = graphql(`
  query WorksOfEntity($id: ID!, $after: String) {
    claims(filter: { entity: $id, derived: false }, first: 500, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        evidence {
          citation {
            id
          }
        }
      }
    }
  }
`);
