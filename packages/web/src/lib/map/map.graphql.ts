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

/** Symptoms, patterns or regions with their headings, page by page. */
export const OuterQuery = graphql(`
  query MapOuter($kind: EntityKind!, $after: String) {
    entities(kind: $kind, headings: true, first: 500, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        label
        heading
      }
    }
  }
`);

/** Every claim, page by page. Its ends and relation are read from its id. */
export const ClaimsQuery = graphql(`
  query MapClaims($after: String) {
    claims(first: 500, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        level
        standing
      }
    }
  }
`);
