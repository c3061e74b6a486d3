import { graphql, type ResultOf } from '../graphql/graphql.ts';

/** What `EntityName.svelte` needs. No inline fragments: their unions make the type check of large queries too slow. */
export const EntityNameFragment = graphql(`
  fragment EntityName on Entity @_unmask {
    id
    kind
    label
    name
    names {
      text
      language
    }
  }
`);

export type NamedEntity = ResultOf<typeof EntityNameFragment>;
