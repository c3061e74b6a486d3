import { graphql, type ResultOf } from '../graphql/graphql.ts';

const DatedSayingFragment = graphql(`
  fragment DatedSaying on DatedSaying @_unmask {
    year
    yearTo
    saidAs
    citation {
      id
      shortName
      title
      level
      study {
        design
      }
    }
  }
`);

/** What `SaidSince.svelte` needs. */
export const TimelineFragment = graphql(
  `
    fragment Timeline on Timeline @_unmask {
      more
      undated
      strands {
        match
        entity {
          id
          label
        }
        origin {
          ...DatedSaying
        }
        repeats {
          ...DatedSaying
        }
      }
    }
  `,
  [DatedSayingFragment],
);

export type Timeline = ResultOf<typeof TimelineFragment>;
export type DatedSaying = ResultOf<typeof DatedSayingFragment>;
