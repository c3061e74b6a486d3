import { graphql, type ResultOf } from '../graphql/graphql.ts';

/*
 * What a small figure needs: where the points of a channel are seen, or the outlines of regions. A query for each kind of
 * thing, since unions make the type check slow.
 */

const MarkedPointFragment = graphql(`
  fragment MarkedPoint on Acupoint @_unmask {
    code
    place {
      marks {
        view
        x
        y
      }
    }
  }
`);

const OutlinedRegionFragment = graphql(`
  fragment OutlinedRegion on Region @_unmask {
    id
    name
    broader {
      id
      broader {
        id
      }
    }
    outlines {
      view
      onBothHalves
      points
    }
  }
`);

const LineEndFragment = graphql(`
  fragment LineEnd on LineEnd @_unmask {
    name
    point {
      id
    }
    marks {
      view
      x
      y
    }
  }
`);

/** Where a point is drawn, with the other points of its channel. */
export const PointFigureQuery = graphql(
  `
    query PointFigure($id: ID!) {
      acupoint(id: $id) {
        ...MarkedPoint
        place {
          chart
          by
          locator
          citation {
            id
            shortName
          }
          alternatives {
            marks {
              view
              x
              y
            }
          }
          line {
            part
            curved
            from {
              ...LineEnd
            }
            to {
              ...LineEnd
            }
          }
          regions {
            id
          }
        }
        channel {
          points {
            ...MarkedPoint
          }
        }
        located: claims(relation: [LOCATED_IN], direction: OUT, derived: false, first: 3) {
          nodes {
            object {
              id
              name
            }
          }
        }
      }
    }
  `,
  [LineEndFragment, MarkedPointFragment],
);

export const ChannelFigureQuery = graphql(
  `
    query ChannelFigure($id: ID!) {
      channel(id: $id) {
        code
        name
        points {
          ...MarkedPoint
        }
      }
    }
  `,
  [MarkedPointFragment],
);

/** The regions in which a symptom is said to be felt, the strongest claim first. */
export const SymptomFigureQuery = graphql(
  `
    query SymptomFigure($id: ID!) {
      symptom(id: $id) {
        name
        regions {
          ...OutlinedRegion
        }
      }
    }
  `,
  [OutlinedRegionFragment],
);

export const RegionFigureQuery = graphql(
  `
    query RegionFigure($id: ID!) {
      region(id: $id) {
        ...OutlinedRegion
      }
    }
  `,
  [OutlinedRegionFragment],
);

/** Where a symptom is said to be felt, and the points of some channels. */
export const TraceFigureQuery = graphql(
  `
    query TraceFigure($symptom: ID!, $channels: [ID!]!) {
      symptom(id: $symptom) {
        name
        regions {
          ...OutlinedRegion
        }
      }
      channels: nodes(ids: $channels) {
        __typename
        ... on Channel {
          code
          name
          points {
            ...MarkedPoint
          }
        }
      }
    }
  `,
  [MarkedPointFragment, OutlinedRegionFragment],
);

export type DrawnPoint = NonNullable<ResultOf<typeof PointFigureQuery>['acupoint']>;
export type PointPlace = NonNullable<DrawnPoint['place']>;
export type PlaceLine = NonNullable<PointPlace['line']>;
export type DrawnChannel = NonNullable<ResultOf<typeof ChannelFigureQuery>['channel']>;
export type DrawnSymptom = NonNullable<ResultOf<typeof SymptomFigureQuery>['symptom']>;
export type DrawnRegion = NonNullable<ResultOf<typeof RegionFigureQuery>['region']>;
export type MarkedPoint = ResultOf<typeof MarkedPointFragment>;
