import { graphql, type ResultOf } from '#lib/graphql/graphql.ts';

const ClaimFields = graphql(`
  fragment TracedClaim on Claim @_unmask {
    id
    sentence
    relation
    level
    works
    standing
    subject {
      id
      name
    }
    object {
      id
      name
    }
    evidence {
      direction
      level
      locator
      addedBy
      citation {
        id
        shortName
        retracted
        family {
          id
        }
      }
    }
  }
`);

/** A symptom's channels, every way there, and the points of each with their claims. */
export const TraceQuery = graphql(
  `
    query Trace($id: ID!, $wayLevel: EvidenceLevel, $minLevel: EvidenceLevel, $derived: Boolean!) {
      symptom(id: $id) {
        id
        name
        summary
        broader {
          id
          name
        }
        narrower {
          id
          name
        }
        points(minLevel: $minLevel) {
          match
          level
          works
          point {
            id
            code
            name
          }
          claims {
            object {
              name
            }
          }
        }
        channels(minLevel: $wayLevel, derived: $derived) {
          channel {
            id
            code
            name
            element {
              id
            }
            organ {
              name
              names {
                text
                language
              }
            }
          }
          routes {
            match
            level
            works
            via {
              id
              name
            }
            claims {
              ...TracedClaim
              derivedBy
              rule
              premises {
                id
                sentence
                relation
                level
                works
                subject {
                  id
                  name
                }
                object {
                  id
                  name
                }
              }
            }
          }
          points(minLevel: $minLevel) {
            match
            works
            point {
              id
              code
              name
              pinyin
              hanzi
            }
            claims {
              ...TracedClaim
            }
            otherClaims {
              ...TracedClaim
            }
          }
        }
      }
    }
  `,
  [ClaimFields],
);

/** The symptom that was asked for. */
export type TracedSymptom = NonNullable<ResultOf<typeof TraceQuery>['symptom']>;

/** One channel it is tied to. */
export type TracedChannel = TracedSymptom['channels'][number];

/** One way there. */
export type TracedRoute = TracedChannel['routes'][number];

/** One point of the channel. */
export type TracedPoint = TracedChannel['points'][number];

/** A claim with the works that speak of it. */
export type TracedClaim = TracedPoint['claims'][number];
