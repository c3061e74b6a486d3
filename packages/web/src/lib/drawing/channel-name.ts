import { distance, type Point } from '../scene/point.ts';
import { curvePath } from './curve-path.ts';
import { PETALS } from '../map/geometry.ts';

/** The name of a channel along its curve. */
export interface PlacedChannelName {
  readonly d: string;
  /** The shift across the curve that puts the name inside the petal, in em. */
  readonly shift: string;
}

/** A name outside a ring is farther out by this factor, clear of the belt. */
const OUTSIDE = 1.075;
/** The width of a letter, in units, at the scale of the whole map. */
const LETTER = 21;

/**
 * Slides a window as long as the name along the curve and takes the place with the least turning and slope, near
 * 0.42 of the way; reversed where the name would be upside down. Undefined where the curve is too short.
 * The name of a vessel without petal is outside its curve.
 */
export function placeChannelName(
  code: string,
  curve: readonly Point[],
  name: string,
): PlacedChannelName | undefined {
  const petal = PETALS.find(({ yin, yang }) => yin === code || yang === code);
  const length = (name.length + 3) * LETTER;
  const along = petal ? curve : curve.map(({ x, y }) => ({ x: x * OUTSIDE, y: y * OUTSIDE }));
  const best = bestWindow(along, length);
  if (best === undefined) return undefined;
  const points = along.slice(best.start, best.end + 1);
  const upright = points.at(-1)!.x >= points[0]!.x;
  const line = upright ? points : points.toReversed();
  return {
    d: curvePath(line),
    shift: petal ? shiftInto(petal, line) : shiftOut(line),
  };
}

interface Window {
  readonly start: number;
  readonly end: number;
}

/** The cheapest window at least as long as `length`, the first of several. Sums from the first point on make it one walk. */
function bestWindow(curve: readonly Point[], length: number): Window | undefined {
  const walked = [0];
  const turned = [0];
  for (let index = 1; index < curve.length; index += 1) {
    walked.push(walked[index - 1]! + distance(curve[index - 1]!, curve[index]!));
    turned.push(turned[index - 1]! + (index + 1 < curve.length ? Math.abs(turnAt(curve, index)) : 0));
  }
  let best: (Window & { readonly cost: number }) | undefined;
  let end = 0;
  for (let start = 0; start < curve.length; start += 1) {
    while (end < curve.length && walked[end]! - walked[start]! < length) end += 1;
    if (end === curve.length) break;
    const turning = turned[end - 1]! - turned[start]!;
    const middle = (start + end) / 2 / (curve.length - 1);
    const slope = heading(curve[start]!, curve[end]!);
    const cost = turning + 0.35 * Math.abs(Math.sin(slope)) + 0.7 * Math.abs(middle - 0.42);
    if (best === undefined || cost < best.cost) best = { start, end, cost };
  }
  return best;
}

function heading(a: Point, b: Point): number {
  return Math.atan2(b.y - a.y, b.x - a.x);
}

function turnAt(curve: readonly Point[], index: number): number {
  const turn = heading(curve[index]!, curve[index + 1]!) - heading(curve[index - 1]!, curve[index]!);
  return Math.atan2(Math.sin(turn), Math.cos(turn));
}

/** Above the line or below it, on the side of the middle of the petal. */
function shiftInto({ middle }: { middle: number }, along: readonly Point[]): string {
  const [first, last] = [along[0]!, along.at(-1)!];
  const half = along[Math.floor(along.length / 2)]!;
  const radians = ((middle + 2) * Math.PI) / 180;
  const heart = { x: 800 * Math.cos(radians), y: 800 * Math.sin(radians) };
  const side = (last.x - first.x) * (heart.y - half.y) - (last.y - first.y) * (heart.x - half.x);
  return side > 0 ? '1.25em' : '-0.55em';
}

/** Letters point away from the middle of the map where the line runs clockwise, else towards it. */
function shiftOut(line: readonly Point[]): string {
  const [first, last] = [line[0]!, line.at(-1)!];
  return first.x * last.y - first.y * last.x > 0 ? '0' : '0.75em';
}
