import { type Point, between, distance } from '../scene/point.ts';
import { type Level, rank } from '../level/level.ts';
import type { Through } from '../scene/scene.ts';

/** A claim's line in pixels: its path, and the place of the marks at its middle. */
export interface LinePath {
  readonly d: string;
  readonly middle: Point;
  /** Direction of the line at its middle, in degrees. */
  readonly angle: number;
}

interface Ends {
  readonly from: Point;
  readonly to: Point;
  readonly gapFrom: number;
  readonly gapTo: number;
  readonly bow: number;
  readonly leave?: number | undefined;
  readonly bend?: number;
  readonly through?: Through | undefined;
}

/** A quadratic curve that leaves room for the nodes at its ends and bows sideways at its middle. */
export function linePath(ends: Ends): LinePath {
  const { from: node, to, gapFrom: gap, gapTo, bow: aside, leave = 0, bend = 0 } = ends;
  if (ends.through) return throughPath(ends, ends.through);
  // Where words are beside the node, the line starts after them, but never beyond its other end.
  const room = Math.min(Math.abs(leave), 0.7 * Math.abs(to.x - node.x)) * Math.sign(leave);
  const from = { x: node.x + room, y: node.y };
  const gapFrom = room === 0 ? gap : 2;
  const length = distance(from, to) || 1;
  const bow = aside + bend * length;
  const start = between(from, to, Math.min(gapFrom / length, 0.45));
  const end = between(to, from, Math.min(gapTo / length, 0.45));
  const normal = { x: -(to.y - from.y) / length, y: (to.x - from.x) / length };
  const half = between(start, end, 0.5);
  const middle = { x: half.x + normal.x * bow, y: half.y + normal.y * bow };
  const control = { x: half.x + normal.x * bow * 2, y: half.y + normal.y * bow * 2 };
  return {
    d: `M${round(start)}Q${round(control)} ${round(end)}`,
    middle,
    angle: (Math.atan2(end.y - start.y, end.x - start.x) * 180) / Math.PI,
  };
}

/** The greatest share of the distance between two places that is straight at each end. */
const MOST_STRAIGHT = 0.42;

/** A path from one end through all places to the other, parallel to one axis where names are and curved between. */
function throughPath({ from, to, gapFrom, gapTo, bow }: Ends, { axis, via, straight }: Through): LinePath {
  const places = [from, ...via, to];
  // Worked out along x; for the other axis x and y are swapped.
  const swap = (point: Point): Point => (axis === 'x' ? point : { x: point.y, y: point.x });
  const along = places.map(swap);
  const legs = along.slice(1).map((end, index) => {
    const start = along[index]!;
    const span = end.x - start.x;
    const sign = Math.sign(span) || 1;
    const most = Math.abs(span) * MOST_STRAIGHT;
    const [clearStart, clearEnd] = [straight[index] ?? 0, straight[index + 1] ?? 0];
    return {
      begin: { x: start.x + sign * Math.min(index === 0 ? gapFrom : 0, most), y: start.y },
      turn: {
        x: start.x + sign * Math.min(Math.max(clearStart, index === 0 ? gapFrom : 0), most),
        y: start.y,
      },
      over: {
        x: end.x - sign * Math.min(Math.max(clearEnd, index === along.length - 2 ? gapTo : 0), most),
        y: end.y,
      },
      finish: { x: end.x - sign * Math.min(index === along.length - 2 ? gapTo : 0, most), y: end.y },
    };
  });
  // A cubic curve moves by three quarters of what its handles move.
  const aside = bow / 0.75;
  const write = (point: Point) => round(swap(point));
  const d = legs.map(({ begin, turn, over, finish }, index) => {
    const half = (turn.x + over.x) / 2;
    const handles = [
      { x: half, y: turn.y + aside },
      { x: half, y: over.y + aside },
    ];
    return `${index === 0 ? 'M' : 'L'}${write(begin)}L${write(turn)}C${handles.map(write).join(' ')} ${write(over)}L${write(finish)}`;
  });
  const { turn, over } = legs[Math.floor((legs.length - 1) / 2)]!;
  const slope = { x: over.x - turn.x, y: 2 * (over.y - turn.y) };
  const heading = swap(slope);
  return {
    d: d.join(''),
    middle: swap({ x: (turn.x + over.x) / 2, y: (turn.y + over.y) / 2 + bow }),
    angle: (Math.atan2(heading.y, heading.x) * 180) / Math.PI,
  };
}

const FLOOR = [1.5, 1.5, 1.75, 2, 2.5, 3];

/** The stroke width in a focus: the more works the wider, with a minimum for each level. */
export function lineWidth(level: Level, works: number): number {
  return Math.min(Math.max(FLOOR[rank(level)]!, 1.2 + 0.55 * works), 5.5);
}

function round({ x, y }: Point): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}
