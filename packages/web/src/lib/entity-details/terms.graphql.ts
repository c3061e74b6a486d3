import { graphql } from '../graphql/graphql.ts';

/**
 * What stands above a symptom or region, and under it when it is a heading. Terms hang together in fewer steps than are
 * asked for.
 */
export const TermsQuery = graphql(`
  query Terms($id: ID!, $isHeading: Boolean!, $down: [TraversalStep!]!) {
    entity(id: $id) {
      __typename
      ... on Symptom {
        broader {
          id
          label
          broader {
            id
            label
            broader {
              id
              label
              broader {
                id
                label
                broader {
                  id
                  label
                }
              }
            }
          }
        }
      }
      ... on Region {
        within: broader {
          id
          label
          broader {
            id
            label
            broader {
              id
              label
              broader {
                id
                label
              }
            }
          }
        }
      }
    }
    under: traverse(from: [$id], steps: $down, limit: 1000) @include(if: $isHeading) {
      nodes {
        id
        label
        heading
      }
      claims {
        subject {
          id
        }
        object {
          id
        }
      }
    }
  }
`);

/** Steps from a heading down to the last term: more than the tree is deep. */
export const DOWN = Array.from({ length: 8 }, () => ({
  relation: ['KIND_OF' as const],
  direction: 'IN' as const,
}));
