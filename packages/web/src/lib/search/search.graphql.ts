import { EntityNameFragment } from '../entity/entity-name.graphql.ts';
import { graphql, type ResultOf } from '../graphql/graphql.ts';

export const SearchQuery = graphql(`
  query Search($text: String!, $kinds: [EntityKind!], $headings: Boolean! = true) {
    search(text: $text, kinds: $kinds, headings: $headings, first: 8) {
      matched
      entity {
        id
        kind
        label
        names {
          text
          language
        }
      }
    }
  }
`);

export type Hit = ResultOf<typeof SearchQuery>['search'][number];

/** All that a text may mean: a question about two things, things, sources; and the nearest names when it means nothing. */
export const AnswerQuery = graphql(
  `
    query Answer($text: String!, $near: String!, $things: Int!, $sources: Int!) {
      question(text: $text) {
        kind
        entities {
          ...EntityName
          ... on Organ {
            element {
              id
            }
          }
        }
        paths {
          length
          nodes {
            id
            kind
            label
          }
        }
      }
      search(text: $text, first: $things) {
        matched
        score
        entity {
          ...EntityName
          heading
          ... on Organ {
            element {
              id
            }
          }
        }
      }
      near: search(text: $near, first: 3) {
        matched
        score
        entity {
          ...EntityName
          heading
          ... on Organ {
            element {
              id
            }
          }
        }
      }
      citations(text: $text, first: $sources) {
        totalCount
        nodes {
          id
          shortName
          type
          title
          level
          retracted
          study {
            design
          }
        }
      }
    }
  `,
  [EntityNameFragment],
);

export type SearchResponse = ResultOf<typeof AnswerQuery>;
export type FoundThing = SearchResponse['search'][number];
export type FoundSource = SearchResponse['citations']['nodes'][number];
