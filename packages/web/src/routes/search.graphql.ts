import { graphql, type ResultOf } from '#lib/graphql/graphql.ts';

export const SearchQuery = graphql(`
  query Search($text: String!, $kinds: [EntityKind!]) {
    search(text: $text, kinds: $kinds, first: 8) {
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
