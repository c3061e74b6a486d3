import { points, written, type BodyPoint } from './polyline.ts';

/** A point that a curve goes through; at a corner it may turn sharply. */
export type CurvePoint = BodyPoint | readonly [x: number, y: number, turn: 'corner'];

/** The points of a curve as they are written in this folder, with a `!` after a corner: `2.25 9.3!, 2.12 10.6`. */
export function curvePoints(text: string): CurvePoint[] {
  return text.split(',').map((pair) => {
    const [[x, y] = [NaN, NaN]] = points(pair.replace('!', ''));
    return pair.endsWith('!') ? [x, y, 'corner'] : [x, y];
  });
}

/** The same points on the other half of the body. */
export function onOtherHalf(curve: readonly CurvePoint[]): CurvePoint[] {
  return curve.map(([x, y, ...turn]) => [-x, y, ...turn] as CurvePoint);
}

/** A cubic Bézier curve from the end of the one before. */
interface Piece {
  readonly from: BodyPoint;
  readonly out: BodyPoint;
  readonly into: BodyPoint;
  readonly to: BodyPoint;
}

/** How much of the way between its neighbours a curve follows at a point. */
const TENSION = 0.36;
/** Into how many lines a piece is cut where its inside is asked for. */
const CUTS = 8;

/** The SVG path of a smooth curve (Catmull–Rom) through points; empty for fewer than two. */
export function curvePath(points: readonly CurvePoint[], { closed = false } = {}): string {
  if (points.length < 2) return '';
  const [x, y] = points[0]!;
  const start = `M${written(x)} ${written(y)}`;
  if (points.length === 2) return `${start}L${written(points[1]![0])} ${written(points[1]![1])}`;
  const pieces = curve(points, closed).map(
    ({ out, into, to }) => `C${[...out, ...into, ...to].map(written).join(' ')}`,
  );
  return `${start}${pieces.join('')}${closed ? 'Z' : ''}`;
}

/** The same curve, closed, as a polygon. */
export function curvePolygon(points: readonly CurvePoint[]): BodyPoint[] {
  return curve(points, true).flatMap((piece) =>
    Array.from({ length: CUTS }, (_, cut) => pointOf(piece, cut / CUTS)),
  );
}

function curve(points: readonly CurvePoint[], closed: boolean): Piece[] {
  const count = points.length;
  const at = (index: number): CurvePoint => points[(index + count) % count]!;
  const isFree = (index: number): boolean =>
    at(index).length === 2 && (closed || (index > 0 && index < count - 1));
  return Array.from({ length: closed ? count : count - 1 }, (_, index) => {
    const [from, to] = [at(index), at(index + 1)];
    const third = [(to[0] - from[0]) / 3, (to[1] - from[1]) / 3] as const;
    const out = isFree(index) ? lean(at(index - 1), from, to) : third;
    const into = isFree((index + 1) % count) ? lean(at(index + 2), to, from) : [-third[0], -third[1]];
    return {
      from: [from[0], from[1]],
      out: [from[0] + out[0], from[1] + out[1]],
      into: [to[0] + into[0], to[1] + into[1]],
      to: [to[0], to[1]],
    };
  });
}

/** The way from a point towards the next, along the line of its neighbours; shorter where the next is near. */
function lean(before: CurvePoint, [x, y]: CurvePoint, next: CurvePoint): readonly [number, number] {
  const near = Math.hypot(next[0] - x, next[1] - y);
  const part = (near / (near + Math.hypot(before[0] - x, before[1] - y))) * TENSION;
  return [(next[0] - before[0]) * part, (next[1] - before[1]) * part];
}

function pointOf({ from, out, into, to }: Piece, part: number): BodyPoint {
  const rest = 1 - part;
  const mix = (axis: 0 | 1): number =>
    rest ** 3 * from[axis] +
    3 * rest ** 2 * part * out[axis] +
    3 * rest * part ** 2 * into[axis] +
    part ** 3 * to[axis];
  return [mix(0), mix(1)];
}
