import { graphql, type ResultOf } from '../graphql/graphql.ts';
import { ClaimRowFoundFragment, ClaimRowFragment } from '../claim/claim.graphql.ts';
import { EntityNameFragment } from '../entity/entity-name.graphql.ts';

/**
 * What `EntityDetails.svelte` needs. The claims have an alias, so that a query may ask for other claims beside them.
 */
export const EntityDetailsFragment = graphql(
  `
    fragment EntityDetails on Entity @_unmask {
      ...EntityName
      heading
      summary
      shared: names {
        text
        sharedWith {
          id
          label
          kind
        }
      }
      standsUnder: claims(relation: [KIND_OF], direction: OUT, derived: false, first: 20) {
        nodes {
          object {
            id
            label
            heading
          }
        }
      }
      addedBy
      externalIds {
        scheme
        value
        url
      }
      sources {
        locator
        citation {
          id
          shortName
        }
      }
      ... on Acupoint {
        cautions {
          ...ClaimRow
          evidence {
            note
            citation {
              id
              shortName
            }
          }
        }
      }
      listed: claims(first: 500) {
        totalCount
        nodes {
          ...ClaimRowFound
        }
      }
    }
  `,
  [EntityNameFragment, ClaimRowFoundFragment, ClaimRowFragment],
);

export type DetailedEntity = ResultOf<typeof EntityDetailsFragment>;
