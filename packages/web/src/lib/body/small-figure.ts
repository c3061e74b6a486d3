import {
  areaOf,
  type BodyPoint,
  type BodyView,
  curvePath,
  drawn,
  figureOutline,
  type FigureView,
  lineIn,
  type Marks,
  regionPath,
  stationsIn,
} from '@jingluo/graph/body';
import { inData } from '../graphql/enum-names.ts';
import { numberedChannels } from './figure-of.ts';
import { crop, seenBest, viewsShowing } from './seen-best.ts';
import type { DrawnPoint, DrawnRegion, MarkedPoint, PlaceLine, PointPlace } from './small-figure.graphql.ts';
import { LAYOUTS, type SeenView, type Stop } from './stops.ts';

/** A view of a small figure: what is drawn, and which part of it. */
export interface SmallView {
  readonly drawn: FigureView;
  readonly place: SeenView;
}

/** A part of the body around a point. */
export interface Crop extends SmallView {
  /** Second places that the source leaves open, where they can be told from the first; words stand away from it. */
  readonly open: readonly { readonly at: BodyPoint; readonly words: 'left' | 'right' }[];
  /** The line on which the source puts the point, where both ends are seen: its ends, and a path through the point. */
  readonly line: { readonly ends: readonly BodyPoint[]; readonly path: string } | undefined;
}

const WHOLE = new Map(LAYOUTS.whole.flat().map((place) => [place.view, place]));

/** The stop that shows what lies in a chart; the other charts have none of their own. */
const STOP_OF_CHART: Readonly<Record<string, Stop>> = {
  head: 'head',
  scalp: 'head',
  hand: 'hand',
  foot: 'foot',
};

/** How wide a crop is, in cun; where much lies in little room it is narrower. */
const WIDTH = 10;
const NARROW_WIDTH = 7;
/** How near two places can be and still be told apart, in cun. */
const APART = 0.45;

/** The crops of a point's page, the best first; none for a point without a place. */
export function cropsOf({ code, place, channel }: DrawnPoint): Crop[] {
  if (place === null) return [];
  const own = marksIn(place.marks);
  const others = place.alternatives.map(({ marks }) => marksIn(marks));
  const points = channel?.points ?? [];
  // Its own code is placed first: it must have room.
  const marks = new Map([[code, own], ...marksOfPoints(points)]);
  const stop = STOP_OF_CHART[place.chart] ?? 'whole';
  const captions = new Map(LAYOUTS[stop].flat().map(({ view, caption }) => [view, caption]));
  return seenBest(own).map((view) => {
    const at = drawn(own[view]!, view);
    const second = others.flatMap((other) => (other[view] ? [drawn(other[view], view)] : []));
    const whole = wholeOf(view);
    const ends = place.line === null ? [] : endsIn(place.line, view);
    const seen = crop([at, ...second], whole.seen, stop === 'whole' ? WIDTH : NARROW_WIDTH);
    return {
      drawn: figureIn(view, marks, []),
      place: {
        view,
        seen,
        caption: captions.get(view) ?? whole.caption,
      },
      line: ends.length === 2 ? { ends, path: curvePath([ends[0]!, at, ends[1]!]) } : undefined,
      open: second
        .filter(([x, y]) => Math.hypot(x - at[0], y - at[1]) >= APART)
        .map((other) => ({ at: other, words: wordsBeside(other, at, seen) })),
    };
  });
}

/** The ends of a line that are seen in a view. */
function endsIn({ from, to }: PlaceLine, view: BodyView): BodyPoint[] {
  return [from, to].flatMap(({ marks }) => {
    const at = marksIn(marks)[view];
    return at === undefined ? [] : [drawn(at, view)];
  });
}

/** The part of a crop that the words beside a second place need. */
const WORDS = 0.38;

/** On which side of a second place its words stand: away from the first place, where they have room. */
function wordsBeside(
  [x]: BodyPoint,
  [first]: BodyPoint,
  [left, , width]: SeenView['seen'],
): 'left' | 'right' {
  const room = { left: x - left, right: left + width - x };
  const away = x < first ? 'left' : 'right';
  return room[away] >= width * WORDS ? away : away === 'left' ? 'right' : 'left';
}

/** The views of a stop in which regions are seen, and without any, lines of channels: as few as show all of them. */
export function figureAt(
  stop: Stop,
  points: readonly MarkedPoint[],
  regions: readonly DrawnRegion[],
): SmallView[] {
  const places = new Map(LAYOUTS[stop].flat().map((place) => [place.view, place]));
  const marks = marksOfPoints(points);
  const codes = regions.some(({ outlines }) => outlines.length > 0) ? [] : [...marks.keys()];
  const seenIn = (view: BodyView) => ({
    view,
    shows: new Map([
      ...codes.flatMap((code) => (marks.get(code)![view] ? [[code, 1] as const] : [])),
      ...regions.flatMap((region) => {
        const areas = areasOf(region);
        const [area = 0, most] = [areas.get(view), Math.max(...areas.values())];
        return area > most * WELL_SEEN ? [[region.id, area] as const] : [];
      }),
    ]),
  });
  const draw = stop === 'whole' ? coarse : (figure: FigureView) => figure;
  return viewsShowing([...places.keys()].map(seenIn)).map((view) => ({
    drawn: draw(figureIn(view, marks, regions)),
    place: places.get(view)!,
  }));
}

/** A region is shown by a view in which it is larger than this part of the largest: a sliver at the edge shows nothing. */
const WELL_SEEN = 0.4;

/** How large a region is in each view. On the sole toes are larger than where one looks for them. */
function areasOf({ outlines }: DrawnRegion): Map<string, number> {
  const areas = new Map(outlines.map(({ view, points }) => [inData(view), areaOf(cornersOf(points))]));
  if (areas.size > 1) areas.delete('sole');
  return areas;
}

/** Corners as GraphQL gives them, in lists of two numbers. */
function cornersOf(points: DrawnRegion['outlines'][number]['points']): BodyPoint[] {
  return points.map(([x, y]) => [x!, y!]);
}

/**
 * The same with a tenth of a cun, a third of a pixel where the whole is small. Beside filled regions the other half of the
 * body has no lines: it would hide them.
 */
function coarse({ under, outline, cover, details, lines, regions, view }: FigureView): FigureView {
  return {
    view,
    under: under.map(coarsePath),
    outline: outline.map(coarsePath),
    cover,
    // Where the whole is small, faint lines are a grey blur.
    details: details
      .filter(({ kind }) => kind === 'line' || kind === 'hair')
      .map(({ kind, path }) => ({ kind, path: coarsePath(path) })),
    lines: lines.map(({ channel, path, other }) => ({
      channel,
      path: coarsePath(path),
      other: other === undefined || regions.length > 0 ? undefined : coarsePath(other),
    })),
    stations: [],
    regions,
  };
}

function coarsePath(path: string): string {
  return path.replaceAll(/-?\d+\.\d\d/g, (number) => String(Number(Number(number).toFixed(1))));
}

function figureIn(
  view: BodyView,
  marks: ReadonlyMap<string, Marks>,
  regions: readonly DrawnRegion[],
): FigureView {
  return {
    view,
    ...figureOutline(view),
    lines: numberedChannels([...marks.keys()]).flatMap((channel) => lineIn(channel, marks, view)),
    stations: stationsIn(marks, view),
    regions: filled(regions, view),
  };
}

/** The name under which all filled regions are one shape. */
export const FILLED = 'filled';

function filled(regions: readonly DrawnRegion[], view: BodyView): FigureView['regions'] {
  const paths = regions.flatMap(({ outlines }) =>
    outlines
      .filter((outline) => inData(outline.view) === view)
      .map(({ points, onBothHalves }) => regionPath(cornersOf(points), view, onBothHalves)),
  );
  return paths.length === 0 ? [] : [{ region: FILLED, path: paths.join(''), middle: [0, 0] }];
}

function marksOfPoints(points: readonly MarkedPoint[]): Map<string, Marks> {
  return new Map(points.flatMap(({ code, place }) => (place === null ? [] : [[code, marksIn(place.marks)]])));
}

function marksIn(marks: PointPlace['marks']): Marks {
  return Object.fromEntries(marks.map(({ view, x, y }) => [inData(view), [x, y]]));
}

/** A whole view as the page of the body has it. */
export function wholeOf(view: BodyView): SeenView {
  return WHOLE.get(view)!;
}
