import { graphql } from '../graphql/graphql.ts';

export const MapQuery = graphql(`
  query Map {
    dataset {
      version
    }
    elements: entities(kind: ELEMENT) {
      nodes {
        id
        label
        names {
          text
          language
        }
      }
    }
    organs: entities(kind: ORGAN) {
      nodes {
        __typename
        id
        label
        names {
          text
          language
        }
        ... on Organ {
          element {
            id
          }
        }
      }
    }
    channels: entities(kind: CHANNEL) {
      nodes {
        __typename
        id
        label
        names {
          text
          language
        }
        ... on Channel {
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
          points {
            id
            label
            number
            hanzi
          }
        }
      }
    }
    symptoms: entities(kind: SYMPTOM, first: 500) {
      nodes {
        id
        label
      }
    }
    patterns: entities(kind: PATTERN, first: 500) {
      nodes {
        id
        label
      }
    }
    cycles: claims(filter: { relation: [GENERATES, CONTROLS], derived: false }) {
      nodes {
        id
        relation
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

/** What places symptoms and patterns near the points, channels and organs they are tied to; page by page. */
export const TiesQuery = graphql(`
  query Ties($after: String) {
    ties: claims(
      filter: { relation: [TREATS, STUDIED_FOR, INVOLVES, MANIFESTS_AS], derived: false }
      first: 500
      after: $after
    ) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
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
