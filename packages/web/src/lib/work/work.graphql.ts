import { graphql, type ResultOf } from '../graphql/graphql.ts';

/** A work in one line: what `WorkLine.svelte` and `EvidencePiece.svelte` show of it. */
export const WorkFragment = graphql(`
  fragment Work on Citation @_unmask {
    id
    shortName
    type
    title
    year
    containerTitle
    level
    retracted
    unresolved
    addedBy
    study {
      design
    }
  }
`);

export type Work = ResultOf<typeof WorkFragment>;
