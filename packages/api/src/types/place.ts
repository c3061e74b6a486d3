import type { Awaitable, Entity, GraphReader, PointPlace } from '@jingluo/graph';
import {
  axesOf,
  BODY_VIEWS,
  type BodyPosition,
  type BodyView,
  eachMark,
  facing,
  isOnBothHalves,
  marksOf,
  PLACED_BY,
  type PlacedBy,
  regionOutline,
  regionsHolding,
  rounded,
} from '@jingluo/graph/body';
import { builder } from '../fields/builder.ts';
import { knownCitation } from '../fields/citations-by-ids.ts';
import { knownEntity } from '../fields/entities-by-relation.ts';
import { enumOf } from '../fields/enums.ts';
import { when } from '../fields/maybe-async.ts';
import { AcupointRef, CitationRef, RegionRef } from './refs.ts';

const BY_MEANING: Readonly<Record<PlacedBy, string>> = {
  numbers: 'Numbers of the source give all of it.',
  part: 'One number of the source gives a part of it; the rest is read from words.',
  between: 'It lies at a part of a line between two landmarks that were read from words.',
  hand: 'It is read from the words of the source.',
};

const PlacedByEnum = enumOf(
  'PlacedBy',
  'How the place of a point came from the words of its source.',
  PLACED_BY,
  (by) => BY_MEANING[by],
);

const VIEW_MEANING: Readonly<Record<BodyView, string>> = {
  front: 'From the front; the left of the body is on the right.',
  side: 'The left side, looking to the left.',
  back: 'From behind; the left of the body is on the left.',
  inner: 'The inner side of the left leg.',
  sole: 'The sole of the left foot.',
};

const BodyViewEnum = enumOf(
  'BodyView',
  'From where the body is seen.',
  BODY_VIEWS,
  (view) => VIEW_MEANING[view],
);

interface Coordinate {
  readonly axis: string;
  readonly value: number;
}

const CoordinateRef = builder.objectRef<Coordinate>('Coordinate').implement({
  description: 'One number of a place in its chart.',
  fields: (t) => ({
    axis: t.exposeString('axis', {
      description:
        'What it measures, in bone cun, or for `around` in degrees (0 in front, 90 outside, 180 behind, 270 inside). The README ' +
        'of the data has all of them.',
    }),
    value: t.exposeFloat('value', { description: 'The number.' }),
  }),
});

/** Where a position is seen. */
function marksAt(position: BodyPosition): Mark[] {
  return eachMark(marksOf(position)).map(({ view, at: [x, y] }) => ({
    view,
    x: rounded(x),
    y: rounded(y),
  }));
}

interface Mark {
  readonly view: BodyView;
  readonly x: number;
  readonly y: number;
}

const MarkRef = builder.objectRef<Mark>('Mark').implement({
  description: 'Where a place is seen in one view of the body.',
  fields: (t) => ({
    view: t.expose('view', { type: BodyViewEnum, description: 'The view.' }),
    x: t.exposeFloat('x', {
      description:
        'In bone cun: from the midline outwards (front and back) or forwards (from the side). On the sole, outwards from its middle.',
    }),
    y: t.exposeFloat('y', {
      description:
        'In bone cun down from the vertex, with the sole at 75. On the sole, forwards from the heel.',
    }),
  }),
});

type Line = NonNullable<PointPlace['line']>;

/** An end of a line, as a point of the graph or as a landmark of its own. */
interface LineEnd {
  readonly name: string;
  readonly point: Entity | undefined;
  readonly position: BodyPosition | undefined;
}

const LineEndRef = builder.objectRef<LineEnd>('LineEnd').implement({
  description: 'An end of the line on which a source puts a point: another point, or a landmark of the body.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The code of the point, or what the landmark is.' }),
    point: t.field({
      type: AcupointRef,
      nullable: true,
      description: 'The point; null for a landmark.',
      resolve: ({ point }) => point ?? null,
    }),
    marks: t.field({
      type: [MarkRef],
      description: 'Where it is seen.',
      resolve: ({ position }) => (position === undefined ? [] : marksAt(position)),
    }),
  }),
});

const PlaceLineRef = builder.objectRef<Line>('PlaceLine').implement({
  description: 'The line on which a source puts a point, and at which part of the way.',
  fields: (t) => ({
    part: t.exposeFloat('part', {
      description: 'Which part of the way from `from` to `to`: 0.5 in the middle.',
    }),
    curved: t.boolean({
      description: 'Whether the line follows the curve of the body and is not straight.',
      resolve: ({ curved }) => curved === true,
    }),
    from: t.field({
      type: LineEndRef,
      description: 'Where it begins.',
      resolve: ({ from }, _, { reader }) => endOf(reader, from),
    }),
    to: t.field({
      type: LineEndRef,
      description: 'Where it ends.',
      resolve: ({ to }, _, { reader }) => endOf(reader, to),
    }),
  }),
});

function endOf(reader: GraphReader, end: Line['from']): Awaitable<LineEnd> {
  if (typeof end !== 'string') return { name: end.name, point: undefined, position: end };
  return when(knownEntity(reader, `acupoint:${end}`), (point) => ({
    name: end,
    point,
    position: point.place?.position,
  }));
}

const PlaceRef = builder.objectRef<PointPlace>('Place');

PlaceRef.implement({
  description:
    'Where a point is drawn on a body, by the words of a source. A drawing and no guide to needling: bodies differ.',
  fields: (t) => ({
    chart: t.string({
      description:
        'The part of the body that its numbers are of: trunk, flank, arm, leg, foot, hand, head or scalp.',
      resolve: ({ position }) => position.chart,
    }),
    face: t.string({
      nullable: true,
      description:
        'The side of the trunk (front, back) or hand (palm, back, both) that it lies on; null for other charts.',
      resolve: ({ position }) => facing(position) ?? null,
    }),
    coordinates: t.field({
      type: [CoordinateRef],
      description: 'Its numbers in the chart.',
      resolve: ({ position }) => axesOf(position),
    }),
    marks: t.field({
      type: [MarkRef],
      description: "Where it is seen: the chart's numbers, projected. All is of the left half of the body.",
      resolve: ({ position }) => marksAt(position),
    }),
    by: t.expose('by', { type: PlacedByEnum, description: 'How it came from the words of the source.' }),
    citation: t.field({
      type: CitationRef,
      description: 'The work whose words it follows.',
      resolve: ({ citation }, _, { reader }) => knownCitation(reader, citation),
    }),
    via: t.field({
      type: CitationRef,
      nullable: true,
      description: 'The work it was read in, when the cited work itself was not opened.',
      resolve: ({ via }, _, { reader }) => (via === undefined ? null : knownCitation(reader, via)),
    }),
    locator: t.exposeString('locator', { nullable: true, description: 'The place in the work.' }),
    note: t.exposeString('note', { nullable: true, description: 'What else is to be known of it.' }),
    line: t.field({
      type: PlaceLineRef,
      nullable: true,
      description: 'The line on which the work puts it; null where it names none.',
      resolve: ({ line }) => line ?? null,
    }),
    alternatives: t.field({
      type: [PlaceRef],
      description: 'Second places that the work leaves open.',
      resolve: (place) =>
        place.alternatives.map(({ position, locator, note }): PointPlace => {
          const { by, citation, via } = place;
          return { position, by, citation, via, locator, note, alternatives: [] };
        }),
    }),
    regions: t.field({
      type: [RegionRef],
      description:
        'The regions whose outline on the drawing holds it, the narrowest first. That a work says that a point lies in a region is a claim, `LOCATED_IN`.',
      resolve: ({ position }, _, { reader }) =>
        when(reader.drawnBody(), ({ regions }) => regionsHolding(marksOf(position), regions)),
    }),
  }),
});

interface RegionOutline {
  readonly view: BodyView;
  readonly onBothHalves: boolean;
  readonly points: readonly (readonly [number, number])[];
}

const RegionOutlineRef = builder.objectRef<RegionOutline>('RegionOutline').implement({
  description: 'The outline of a region in one view of the body. It is a drawing and no claim.',
  fields: (t) => ({
    view: t.expose('view', { type: BodyViewEnum, description: 'The view.' }),
    onBothHalves: t.exposeBoolean('onBothHalves', {
      description: 'Whether it is drawn on the other half of the body, too, with each x turned round.',
    }),
    points: t.field({
      type: t.listRef(t.listRef('Float')),
      description:
        'The corners of a polygon, each x and y as of a `Mark`. What lies outside the body is to be cut off.',
      resolve: ({ points }) => points.map(([x, y]) => [rounded(x), rounded(y)]),
    }),
  }),
});

/** The outlines of a region on the body; none for one that is not drawn. */
export function outlinesOf({ shape }: Entity): RegionOutline[] {
  if (shape === undefined) return [];
  return BODY_VIEWS.flatMap((view) => {
    const points = regionOutline(shape, view);
    return points === undefined ? [] : [{ view, onBothHalves: isOnBothHalves(shape, view), points }];
  });
}

export { PlaceRef, RegionOutlineRef };
