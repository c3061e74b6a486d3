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
  const windows = along.flatMap((_, start) => windowFrom(along, start, length) ?? []);
  const best = windows.reduce<Window | undefined>(
    (least, next) => (least && least.cost <= next.cost ? least : next),
    undefined,
  );
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
  readonly cost: number;
}

function windowFrom(curve: readonly Point[], start: number, length: number): Window | undefined {
  let [end, walked, turning] = [start, 0, 0];
  while (walked < length) {
    if (end + 1 >= curve.length) return undefined;
    walked += distance(curve[end]!, curve[end + 1]!);
    if (end > start) turning += Math.abs(turnAt(curve, end));
    end += 1;
  }
  const middle = (start + end) / 2 / (curve.length - 1);
  const slope = heading(curve[start]!, curve[end]!);
  return { start, end, cost: turning + 0.35 * Math.abs(Math.sin(slope)) + 0.7 * Math.abs(middle - 0.42) };
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
