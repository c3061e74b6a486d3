import { type Point, between, distance } from '../map/geometry.ts';
import { type Level, rank } from '../level.ts';

/** A claim's line in pixels: its path, and where the marks at its middle go. */
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
}

/** A quadratic curve that leaves room for the nodes at its ends and bows sideways at its middle. */
export function linePath({
  from: node,
  to,
  gapFrom: gap,
  gapTo,
  bow: aside,
  leave = 0,
  bend = 0,
}: Ends): LinePath {
  // Where words stand beside the node, the line begins beyond them; never beyond what it leads to.
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

const FLOOR = [1.5, 1.5, 1.75, 2, 2.5, 3];

/** Stroke width in focus: more works, wider; each level has a floor. */
export function lineWidth(level: Level, works: number): number {
  return Math.min(Math.max(FLOOR[rank(level)]!, 1.2 + 0.55 * works), 5.5);
}

function round({ x, y }: Point): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}
