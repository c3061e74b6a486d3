import { type FragmentOf, graphql, type ResultOf } from '../graphql/graphql.ts';

/** What the drawing around an entity needs of it and of its claims. */
export const FocusFragment = graphql(`
  fragment Focus on Entity @_unmask {
    id
    kind
    label
    names {
      text
      language
    }
    claims(first: 500) {
      totalCount
      nodes {
        id
        sentence
        relation
        level
        standing
        works
        derivedBy
        subject {
          id
          kind
          label
          names {
            text
            language
          }
        }
        object {
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
  }
`);

export type FocusEntity = ResultOf<typeof FocusFragment>;
export type FocusClaim = FocusEntity['claims']['nodes'][number];
export type FocusRef = FragmentOf<typeof FocusFragment>;
