import { between, distance, type Point } from '../scene/point.ts';
import { RADIUS } from '../map/geometry.ts';

/** Units kept free around an element's disc, at the scale of the whole map. */
const GAP = 66;

/** The generating cycle: an arc of the elements' own circle, clockwise, from disc to disc. */
export function cycleArc(from: Point, to: Point): string {
  const turn = GAP / RADIUS.element;
  const [start, end] = [rotate(from, turn), rotate(to, -turn)];
  return `M${text(start)}A${RADIUS.element} ${RADIUS.element} 0 0 1 ${text(end)}`;
}

/** The controlling cycle: a straight line to the second next element. */
export function cycleChord(from: Point, to: Point): string {
  const share = GAP / distance(from, to);
  return `M${text(between(from, to, share))}L${text(between(to, from, share))}`;
}

function rotate({ x, y }: Point, radians: number): Point {
  const [sin, cos] = [Math.sin(radians), Math.cos(radians)];
  return { x: x * cos - y * sin, y: x * sin + y * cos };
}

function text({ x, y }: Point): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}
