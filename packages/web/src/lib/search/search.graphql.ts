import { EntityNameFragment } from '../entity/entity-name.graphql.ts';
import { graphql, type ResultOf } from '../graphql/graphql.ts';

export const SearchQuery = graphql(`
  query Search($text: String!, $kinds: [EntityKind!], $headings: Boolean! = true) {
    search(text: $text, kinds: $kinds, headings: $headings, first: 8) {
      matched
      confident
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

/** What is shown of a thing that was found. */
const FoundEntityFragment = graphql(
  `
    fragment FoundEntity on Entity @_unmask {
      ...EntityName
      heading
      summary
      ... on Organ {
        element {
          id
        }
      }
      ... on Acupoint {
        channel {
          label
        }
      }
    }
  `,
  [EntityNameFragment],
);

/** A thing that was found, and why. */
const FoundThingFragment = graphql(
  `
    fragment FoundThing on SearchHit @_unmask {
      matched
      fit
      confident
      entity {
        ...FoundEntity
      }
    }
  `,
  [FoundEntityFragment],
);

/**
 * All that a text may mean: a question about two things, things, sources; how many there are; and the nearest names when
 * it means nothing.
 */
export const AnswerQuery = graphql(
  `
    query Answer($text: String!, $near: String!, $things: Int!, $sources: Int!) {
      question(text: $text) {
        kind
        entities {
          ...FoundEntity
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
        ...FoundThing
      }
      near: search(text: $near, first: 3) {
        ...FoundThing
      }
      searchCitations(text: $text, first: $sources) {
        matched
        fit
        confident
        citation {
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
      searchCounts(text: $text) {
        kinds {
          kind
          count
        }
        citations
      }
    }
  `,
  [FoundEntityFragment, FoundThingFragment],
);

/** The things of one kind that a text may mean. */
export const KindQuery = graphql(
  `
    query ThingsOfKind($text: String!, $kind: EntityKind!, $things: Int!) {
      search(text: $text, kinds: [$kind], first: $things) {
        ...FoundThing
      }
    }
  `,
  [FoundThingFragment],
);

export type SearchResponse = ResultOf<typeof AnswerQuery>;
export type FoundThing = SearchResponse['search'][number];
export type FoundSource = SearchResponse['searchCitations'][number];
/** How a name matched. */
export type Fit = FoundThing['fit'];
