import { EntityDetailsFragment } from '#lib/entity-details/entity-details.graphql.ts';
import { graphql } from '#lib/graphql/graphql.ts';

export const EntityQuery = graphql(
  `
    query Entity($id: ID!, $text: String!, $start: String!) {
      entity(id: $id) {
        ...EntityDetails
      }
      nearest: search(text: $text, first: 3) {
        entity {
          label
        }
      }
      nearby: search(text: $start, first: 3) {
        entity {
          label
        }
      }
    }
  `,
  [EntityDetailsFragment],
);
