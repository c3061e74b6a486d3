import { graphql } from '../graphql/graphql.ts';

/** What is drawn at places of its own; by ids, since a graph may have more than has room. */
export const MapQuery = graphql(`
  query Map($elements: [ID!]!, $organs: [ID!]!, $channels: [ID!]!, $points: [ID!]!) {
    dataset {
      version
    }
    elements: nodes(ids: $elements) {
      __typename
      id
      ... on Element {
        label
        names {
          text
          language
        }
        cycles: claims(relation: [GENERATES, CONTROLS], direction: OUT, derived: false, first: 10) {
          nodes {
            id
            relation
            object {
              id
            }
          }
        }
      }
    }
    organs: nodes(ids: $organs) {
      __typename
      id
      ... on Organ {
        label
        names {
          text
          language
        }
        element {
          id
        }
      }
    }
    channels: nodes(ids: $channels) {
      __typename
      id
      ... on Channel {
        label
        names {
          text
          language
        }
        code
        element {
          id
        }
        organ {
          id
          names {
            text
            language
          }
        }
      }
    }
    points: nodes(ids: $points) {
      __typename
      id
      ... on Acupoint {
        label
        number
        hanzi
        channel {
          id
        }
      }
    }
  }
`);

/** The names of things; at most 500 at once. */
export const LabelsQuery = graphql(`
  query MapLabels($ids: [ID!]!) {
    nodes(ids: $ids) {
      id
      ... on Entity {
        label
      }
    }
  }
`);
