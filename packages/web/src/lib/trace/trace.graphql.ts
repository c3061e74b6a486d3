import { graphql, type ResultOf } from '../graphql/graphql.ts';
import { FoundFragment } from '../outcome/found.graphql.ts';
import { type FromLevel, claimFromLevel, foundFromLevel, hopFromLevel } from './sources-from-level.ts';
import { type TraceView, wayLevel } from './trace-view.ts';

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

/** A symptom's channels, every route to them, and the points of each with their claims. */
export const TraceQuery = graphql(
  `
    query Trace(
      $id: ID!
      $wayLevel: EvidenceLevel
      $minLevel: EvidenceLevel
      $derived: Boolean!
      $in: ID
      $against: Comparator
      $filtered: Boolean! = false
    ) {
      symptom(id: $id) {
        id
        name
        summary
        heading
        broader {
          id
          name
          heading
        }
        narrower {
          id
          name
        }
        isCutNarrower
        pointRegions(minLevel: $minLevel, against: $against) {
          points
          region {
            id
            name
            broader {
              id
            }
          }
        }
        everyPoint: points @include(if: $filtered) {
          point {
            id
          }
        }
        everyRegion: pointRegions @include(if: $filtered) {
          points
          region {
            id
          }
        }
        everyChannel: channels @include(if: $filtered) {
          channel {
            id
          }
        }
        points(minLevel: $minLevel, in: $in, against: $against) {
          match
          level
          works
          found {
            ...Found
          }
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
          located {
            id
            sentence
            relation
            level
            works
            object {
              name
            }
          }
        }
        channels(minLevel: $wayLevel, derived: $derived, in: $in, against: $against) {
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
            kind
            match
            regions {
              felt
              shared
              share
            }
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
                cited: works(minLevel: TRADITIONAL)
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
            found {
              ...Found
            }
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
            located {
              id
              sentence
              relation
              level
              works
              object {
                name
              }
            }
          }
        }
      }
    }
  `,
  [ClaimFields, FoundFragment],
);

/** A part of the body that can filter a trace, and those that it is part of. */
export const PlaceQuery = graphql(`
  query TracePlace($id: ID!) {
    region(id: $id) {
      id
      name
      broader {
        id
        name
        heading
      }
    }
  }
`);

/** The part of the body whose points are shown. */
export type Place = NonNullable<ResultOf<typeof PlaceQuery>['region']>;

type Answered = NonNullable<ResultOf<typeof TraceQuery>['symptom']>;

/**
 * The symptom of an answer as a view shows it: claims without the sources that are too weak, and counts of the rest.
 */
export function shownSymptom(symptom: Answered, view: TraceView) {
  const least = wayLevel(view);
  return {
    ...symptom,
    points: symptom.points.map((point) => ({ ...point, found: foundFromLevel(point.found, view.minLevel) })),
    channels: symptom.channels.map((channel) => ({
      ...channel,
      routes: channel.routes.map((route) => ({
        ...route,
        claims: route.claims.map((hop) => hopFromLevel(hop, least)),
      })),
      points: channel.points.map((point) => ({
        ...point,
        found: foundFromLevel(point.found, view.minLevel),
        claims: point.claims.map((claim) => claimFromLevel(claim, view.minLevel)),
        otherClaims: point.otherClaims.map((claim) => claimFromLevel(claim, view.minLevel)),
      })),
    })),
  };
}

/** The traced symptom. */
export type TracedSymptom = ReturnType<typeof shownSymptom>;

/** One channel it is linked to. */
export type TracedChannel = TracedSymptom['channels'][number];

/** One route to a channel. */
export type TracedRoute = TracedChannel['routes'][number];

/** One point of the channel. */
export type TracedPoint = TracedChannel['points'][number];

/** A claim with the sources that say so or otherwise. */
export type TracedClaim = FromLevel<Answered['channels'][number]['points'][number]['claims'][number]>;
