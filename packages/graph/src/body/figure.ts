import type { ChartPlace, RegionShape } from '../data/body-schema.ts';
import { BODY_VIEWS, type BodyView, hasTwoHalves } from '../vocabulary/body.ts';
import { channelStretches } from './channel-lines.ts';
import { DETAILS, type Detail } from './details.ts';
import { marksOf, type Marks } from './marks.ts';
import { COVERS, EAR, OUTLINES } from './outlines.ts';
import {
  areaOf,
  boundsOf,
  inOneOrder,
  polygonPath,
  points as readPoints,
  type BodyPoint,
} from './polyline.ts';
import { regionOutline } from './region-outline.ts';
import { curvePath, type CurvePoint, onOtherHalf } from './spline.ts';

/** What is drawn of a point of a channel, or of an extra point with a place. */
export interface PlacedPoint {
  readonly code: string;
  readonly position: ChartPlace;
}

export interface PlacedChannel {
  readonly code: string;
  /** The numbers of its points. */
  readonly numbers: readonly number[];
}

export interface ShapedRegion {
  readonly id: string;
  readonly shape: RegionShape;
}

/**
 * One view of the body as SVG paths, in bone cun. The body looks at the reader from the front, to the left from the side;
 * its left side is the marked one. x and y are as they are drawn: the midline (from the side, the middle) is at x 0.
 */
export interface FigureView {
  readonly view: BodyView;
  /** Closed paths, the later ones over the earlier ones. */
  readonly outline: readonly string[];
  /** Two ears from the front and back, under the outline. */
  readonly under: readonly string[];
  /** What covers the line between two parts of the outline. */
  readonly cover: string | undefined;
  readonly details: readonly { readonly kind: Detail['kind']; readonly path: string }[];
  /** A line for each channel that is seen; `other` is the same on the other half of the body. */
  readonly lines: readonly {
    readonly channel: string;
    readonly path: string;
    readonly other: string | undefined;
  }[];
  readonly stations: readonly { readonly code: string; readonly at: BodyPoint }[];
  /** The regions that are seen, the widest first; one that is not on the midline has both sides in its path. */
  readonly regions: readonly { readonly region: string; readonly path: string; readonly middle: BodyPoint }[];
}

/** The views of the body with points, lines and regions. */
export function drawFigure(
  points: readonly PlacedPoint[],
  channels: readonly PlacedChannel[],
  regions: readonly ShapedRegion[],
): FigureView[] {
  const marks = new Map(points.map(({ code, position }) => [code, marksOf(position)]));
  return BODY_VIEWS.map((view) => ({
    view,
    ...figureOutline(view),
    lines: channels.flatMap((channel) => lineIn(channel, marks, view)),
    stations: stationsIn(marks, view),
    regions: regionsIn(regions, view),
  }));
}

/** The line of a channel in a view, from where its points are seen; none where no stretch of it is. */
export function lineIn(
  { code, numbers }: PlacedChannel,
  marks: ReadonlyMap<string, Marks>,
  view: BodyView,
): FigureView['lines'] {
  const stretches = channelStretches(code, numbers, (point) => marks.get(point), view);
  return stretches.length === 0 ? [] : [{ channel: code, ...bothSides(stretches, view, code) }];
}

/** The figure itself in a view, without anything on it. */
export function figureOutline(view: BodyView): Pick<FigureView, 'outline' | 'under' | 'cover' | 'details'> {
  const isMirrored = hasTwoHalves(view);
  return {
    outline: OUTLINES[view].map((curve) => curvePath(drawnAll(curve, view), { closed: true })),
    under: isMirrored ? [curvePath(EAR), curvePath(onOtherHalf(EAR))] : [],
    cover: COVERS[view] && polygonPath(COVERS[view].map((point) => drawn(point, view))),
    details: DETAILS[view].map(({ kind, both, through }) => {
      const curve = readPoints(through);
      const path = curvePath(drawnAll(curve, view));
      return { kind, path: both === true ? path + curvePath(drawnAll(onOtherHalf(curve), view)) : path };
    }),
  };
}

/** Where a place of a view is drawn: the body's left is on the right from the front, on the left from behind. */
export function drawn([x, y]: BodyPoint, view: BodyView): BodyPoint {
  return view === 'front' ? [x, y] : [-x, y];
}

function drawnAll(curve: readonly CurvePoint[], view: BodyView): CurvePoint[] {
  return curve.map(([x, y, ...turn]) => [...drawn([x, y], view), ...turn] as CurvePoint);
}

/** The channels on the midline have no other side. */
const ON_THE_MIDLINE = new Set(['GV', 'CV']);

function bothSides(stretches: readonly (readonly BodyPoint[])[], view: BodyView, channel: string) {
  const pathOf = (side: readonly (readonly CurvePoint[])[]) =>
    side.map((stretch) => curvePath(drawnAll(stretch, view))).join('');
  const hasOther = hasTwoHalves(view) && !ON_THE_MIDLINE.has(channel);
  return { path: pathOf(stretches), other: hasOther ? pathOf(stretches.map(onOtherHalf)) : undefined };
}

/** The stations that are seen in a view, where they are drawn. */
export function stationsIn(marks: ReadonlyMap<string, Marks>, view: BodyView): FigureView['stations'] {
  return [...marks].flatMap(([code, { [view]: at }]) =>
    at === undefined ? [] : [{ code, at: drawn(at, view) }],
  );
}

function regionsIn(regions: readonly ShapedRegion[], view: BodyView): FigureView['regions'] {
  return regions
    .flatMap(({ id, shape }) => {
      const outline = regionOutline(shape, view);
      return outline === undefined ? [] : [{ id, shape, outline, area: areaOf(outline) }];
    })
    .sort((a, b) => b.area - a.area)
    .map(({ id, shape, outline }) => {
      const path = regionPath(outline, view, isOnBothHalves(shape, view));
      return { region: id, path, middle: middleOf(outline.map((point) => drawn(point, view))) };
    });
}

/** Whether a region is drawn a second time, on the other half of the body. */
export function isOnBothHalves({ median }: RegionShape, view: BodyView): boolean {
  return hasTwoHalves(view) && median !== true;
}

/** The SVG path of an outline of a region in a view; on both halves, or as it is. */
export function regionPath(outline: readonly BodyPoint[], view: BodyView, onBothHalves: boolean): string {
  const left = outline.map((point) => drawn(point, view));
  return (
    polygonPath(inOneOrder(left)) +
    (onBothHalves ? polygonPath(inOneOrder(left.map(([x, y]): BodyPoint => [-x, y]))) : '')
  );
}

function middleOf(polygon: readonly BodyPoint[]): BodyPoint {
  const { low, high } = boundsOf(polygon);
  return [(low[0] + high[0]) / 2, (low[1] + high[1]) / 2];
}
